(()=>{var ks=Object.defineProperty;var xn=(e,n)=>{for(var t in n)ks(e,t,{get:n[t],enumerable:!0})};var Dt={};xn(Dt,{make:()=>Pa,names:()=>Da});var{bind:As,call:xs}=Function.prototype;function le(e){return As.call(xs,e)}var K=Error,y=TypeError,de=Promise,Cn=Uint8Array,
an=Uint32Array,Ao=Symbol.asyncIterator,w=String,ee=Number,Z=BigInt,Fe=Date.now,In=Date.parse,v=Array.isArray,j=Object.keys,
J=Object.freeze,ft=Object.defineProperty,xo=Reflect.apply,Cs=le(RegExp.prototype.exec),Co=(e,n)=>Cs(e,n),un=Math.floor,Io=Math.
random,pt=JSON.parse,Oo=JSON.stringify,Is=le(String.prototype.slice),Os=le(String.prototype.trim),Rs=le(String.prototype.
toLowerCase),Ms=le(String.prototype.toUpperCase),Ns=le(String.prototype.charCodeAt),Ds=le(Object.prototype.hasOwnProperty),
Ps=le(String.prototype.split),_e=(e,n)=>Ps(e,n),T=(e,n,t)=>Is(e,n,t),Ro=e=>Os(e),Ke=e=>Rs(e),We=e=>Ms(e),W=(e,n)=>Ns(e,n),
Ls=le(Date.prototype.getTime);function Mo(e){try{return Ls(e)}catch{return null}}function a(e,n){if(!(typeof e!="object"||
e===null))return Ds(e,n)?e[n]:void 0}function b(){return{__proto__:null}}function R(e,n,t){ft(e,n,{__proto__:null,value:t,
writable:!0,enumerable:!0,configurable:!0})}function x(e,n){R(e,e.length,n)}var No=Object.getPrototypeOf(Uint8Array.prototype),
Us=le(Object.getOwnPropertyDescriptor(No,Symbol.toStringTag).get),Gs=le(Object.prototype.toString),Do=le(Object.getOwnPropertyDescriptor(
No,"byteLength").get);function Po(e){return Us(e)==="Uint8Array"?e:Gs(e)==="[object ArrayBuffer]"?new Cn(e):void 0}var ze=["READY","APPLICATION_COMMAND_PERMISSIONS_UPDATE","AUTO_MODERATION_ACTION_EXECUTION","AUTO_MODERATION_RULE_CREATE",
"AUTO_MODERATION_RULE_DELETE","AUTO_MODERATION_RULE_UPDATE","CHANNEL_CREATE","CHANNEL_DELETE","CHANNEL_PINS_UPDATE","CHA\
NNEL_UPDATE","ENTITLEMENT_CREATE","ENTITLEMENT_DELETE","ENTITLEMENT_UPDATE","GUILD_AUDIT_LOG_ENTRY_CREATE","GUILD_AVAILA\
BLE","GUILD_BAN_ADD","GUILD_BAN_REMOVE","GUILD_CREATE","GUILD_DELETE","GUILD_EMOJIS_UPDATE","GUILD_INTEGRATIONS_UPDATE",
"GUILD_MEMBER_ADD","GUILD_MEMBER_REMOVE","GUILD_MEMBER_UPDATE","GUILD_ROLE_CREATE","GUILD_ROLE_DELETE","GUILD_ROLE_UPDAT\
E","GUILD_SCHEDULED_EVENT_CREATE","GUILD_SCHEDULED_EVENT_DELETE","GUILD_SCHEDULED_EVENT_UPDATE","GUILD_SCHEDULED_EVENT_U\
SER_ADD","GUILD_SCHEDULED_EVENT_USER_REMOVE","GUILD_SOUNDBOARD_SOUNDS_UPDATE","GUILD_SOUNDBOARD_SOUND_CREATE","GUILD_SOU\
NDBOARD_SOUND_DELETE","GUILD_SOUNDBOARD_SOUND_UPDATE","GUILD_STICKERS_UPDATE","GUILD_UNAVAILABLE","GUILD_UPDATE","INTEGR\
ATION_CREATE","INTEGRATION_DELETE","INTEGRATION_UPDATE","INTERACTION_CREATE","INVITE_CREATE","INVITE_DELETE","MESSAGE_CR\
EATE","MESSAGE_DELETE","MESSAGE_DELETE_BULK","MESSAGE_POLL_VOTE_ADD","MESSAGE_POLL_VOTE_REMOVE","MESSAGE_REACTION_ADD","\
MESSAGE_REACTION_REMOVE","MESSAGE_REACTION_REMOVE_ALL","MESSAGE_REACTION_REMOVE_EMOJI","MESSAGE_UPDATE","PRESENCE_UPDATE",
"STAGE_INSTANCE_CREATE","STAGE_INSTANCE_DELETE","STAGE_INSTANCE_UPDATE","THREAD_CREATE","THREAD_DELETE","THREAD_LIST_SYN\
C","THREAD_MEMBERS_UPDATE","THREAD_MEMBER_UPDATE","THREAD_UPDATE","TYPING_START","VOICE_CHANNEL_EFFECT_SEND","VOICE_CHAN\
NEL_START_TIME_UPDATE","VOICE_CHANNEL_STATUS_UPDATE","VOICE_STATE_UPDATE","WEBHOOKS_UPDATE"],Lo=b();for(let e=0;e<ze.length;e++)
Lo[ze[e]]=!0;function Uo(e){return Lo[e]===!0}function Go(e,n){let t=null,r=e.length/3+2;for(let s=0;s<n.length;s++){let c=n[s],d=Bs(e,c);d<r&&(r=d,t=c)}return t}function Bs(e,n){
let t=b();for(let r=0;r<=n.length;r++)t[r]=r;for(let r=1;r<=e.length;r++){let s=b();s[0]=r;for(let c=1;c<=n.length;c++){
let d=T(e,r-1,r)===T(n,c-1,c)?0:1;s[c]=$s(t[c]+1,s[c-1]+1,t[c-1]+d)}t=s}return t[n.length]}function $s(e,n,t){let r=e<n?
e:n;return r<t?r:t}var te={Command:2,Component:3,Autocomplete:4,ModalSubmit:5},js="INTERACTION_CREATE",$o={__proto__:null,interactionCreate:te.
Command,componentInteraction:te.Component,autocomplete:te.Autocomplete,modalSubmit:te.ModalSubmit},jo={__proto__:null,clientReady:"\
READY",reactionAdd:"MESSAGE_REACTION_ADD",reactionRemove:"MESSAGE_REACTION_REMOVE",reactionRemoveAll:"MESSAGE_REACTION_R\
EMOVE_ALL",reactionRemoveEmoji:"MESSAGE_REACTION_REMOVE_EMOJI",roleCreate:"GUILD_ROLE_CREATE",roleUpdate:"GUILD_ROLE_UPD\
ATE",roleDelete:"GUILD_ROLE_DELETE",webhookUpdate:"WEBHOOKS_UPDATE"},Bo={__proto__:null,emojiCreate:'use "guildEmojisUpd\
ate"',emojiUpdate:'use "guildEmojisUpdate"',emojiDelete:'use "guildEmojisUpdate"',stickerCreate:'use "guildStickersUpdat\
e"',stickerUpdate:'use "guildStickersUpdate"',stickerDelete:'use "guildStickersUpdate"',messageBulkDelete:'use "messageD\
eleteBulk"',message:'use "messageCreate"',interaction:'use "interactionCreate"',guildMemberAvailable:"scripts are told o\
f changes alone",guildMembersChunk:"the host keeps it",soundboardSounds:"the host keeps it",voiceServerUpdate:"the host \
keeps it",userUpdate:'it is not of one guild; use "guildMemberUpdate"',subscriptionCreate:'it is not of a guild; use "en\
titlementCreate"',subscriptionUpdate:'it is not of a guild; use "entitlementUpdate"',subscriptionDelete:'it is not of a \
guild; use "entitlementDelete"'};function qe(e){let n=$o[e];if(n!==void 0)return{rawName:js,interactionType:n};let t=jo[e]??
Js(e);if(!Uo(t))throw new y(Vs(e));return{rawName:t,interactionType:null}}function Vs(e){let n=Bo[e]??Bo[On(e)],t=n===void 0?
Go(e,Hs(e)):null,r=n??(t===null?"docs/scripts.md lists all":`did you mean "${t}"?`);return`there is no event "${e}": ${r}`}
function Hs(e){if(We(e)===e)return ze;let n=[],t=r=>R(n,n.length,r);for(let r=0;r<ze.length;r++)t(On(ze[r]));for(let r in jo)
t(r);for(let r in $o)t(r);return n}function Js(e){if(We(e)===e)return e;let n="";for(let t=0;t<e.length;t++){let r=T(e,t,
t+1);n+=t>0&&Fs(e,t)?`_${r}`:We(r)}return n}function Fs(e,n){let t=W(e,n);return t>=65&&t<=90}function On(e){if(We(e)!==
e)return e;let n=Ke(e),t="";for(let r=0;r<n.length;r++){let s=T(n,r,r+1);s==="_"?t+=We(T(n,++r,r+1)):t+=s}return t}var f=globalThis.__trellis;var Rn=b(),Vo=b();function Te(e,n){let{rawName:t,interactionType:r}=e;ht(e);let s={handler:n,interactionType:r,next:null},
c=Rn[t];if(c!==void 0){c.last.next=s,c.last=s;return}Rn[t]={first:s,last:s}}function ht({rawName:e,interactionType:n}){let t=n===
null?e:`${e}:${n}`;Vo[t]!==!0&&(f.want(t),Vo[t]=!0)}function Ho(e,n,t){let r=Rn[e]?.last??null,s=Rn[e]?.first??null;for(;s!==
null;)(s.interactionType===null||s.interactionType===n)&&t(s.handler),s=s===r?null:s.next}var Ie={CREATE_INSTANT_INVITE:1n<<0n,KICK_MEMBERS:1n<<1n,BAN_MEMBERS:1n<<2n,ADMINISTRATOR:1n<<3n,MANAGE_CHANNELS:1n<<4n,
MANAGE_GUILD:1n<<5n,ADD_REACTIONS:1n<<6n,VIEW_AUDIT_LOG:1n<<7n,PRIORITY_SPEAKER:1n<<8n,STREAM:1n<<9n,VIEW_CHANNEL:1n<<10n,
SEND_MESSAGES:1n<<11n,SEND_TTS_MESSAGES:1n<<12n,MANAGE_MESSAGES:1n<<13n,EMBED_LINKS:1n<<14n,ATTACH_FILES:1n<<15n,READ_MESSAGE_HISTORY:1n<<
16n,MENTION_EVERYONE:1n<<17n,USE_EXTERNAL_EMOJIS:1n<<18n,VIEW_GUILD_INSIGHTS:1n<<19n,CONNECT:1n<<20n,SPEAK:1n<<21n,MUTE_MEMBERS:1n<<
22n,DEAFEN_MEMBERS:1n<<23n,MOVE_MEMBERS:1n<<24n,USE_VAD:1n<<25n,CHANGE_NICKNAME:1n<<26n,MANAGE_NICKNAMES:1n<<27n,MANAGE_ROLES:1n<<
28n,MANAGE_WEBHOOKS:1n<<29n,MANAGE_GUILD_EXPRESSIONS:1n<<30n,USE_APPLICATION_COMMANDS:1n<<31n,REQUEST_TO_SPEAK:1n<<32n,MANAGE_EVENTS:1n<<
33n,MANAGE_THREADS:1n<<34n,CREATE_PUBLIC_THREADS:1n<<35n,CREATE_PRIVATE_THREADS:1n<<36n,USE_EXTERNAL_STICKERS:1n<<37n,SEND_MESSAGES_IN_THREADS:1n<<
38n,USE_EMBEDDED_ACTIVITIES:1n<<39n,MODERATE_MEMBERS:1n<<40n,VIEW_CREATOR_MONETIZATION_ANALYTICS:1n<<41n,USE_SOUNDBOARD:1n<<
42n,CREATE_GUILD_EXPRESSIONS:1n<<43n,CREATE_EVENTS:1n<<44n,USE_EXTERNAL_SOUNDS:1n<<45n,SEND_VOICE_MESSAGES:1n<<46n,SET_VOICE_CHANNEL_STATUS:1n<<
48n,SEND_POLLS:1n<<49n,USE_EXTERNAL_APPS:1n<<50n,PIN_MESSAGES:1n<<51n,BYPASS_SLOWMODE:1n<<52n};var Ko=64,Jo;function Wo(e,n){if(!v(e))return w(Fo(e,n));let t=0n;for(let r=0;r<e.length;r++)t|=Fo(e[r],n);return w(t)}function Fo(e,n){
if(typeof e=="bigint"&&e>=0n)return e;if(typeof e=="number"&&e>=0&&e%1===0)return Z(e);if(typeof e=="string"){Jo??=Ks();
let r=Jo[zo(e)];if(r!==void 0)return r;if(Ws(e))return Z(e)}let t=typeof e=="string"?`"${e}"`:`of type ${typeof e}`;throw new y(
`${n}: there is no permission ${t}; use names such as "ManageMessages", or bits such as Permissions.MANAGE_MESSAGES`)}function Ks(){
let e=b(),n=j(Ie);for(let t=0;t<n.length;t++){let r=n[t];e[zo(r)]=Ie[r]}return e}function zo(e){let n=Ke(T(e,0,Ko)),t="";
for(let r=0;r<n.length;r++){let s=T(n,r,r+1);s!=="_"&&(t+=s)}return t}function Ws(e){if(e===""||e.length>Ko)return!1;for(let n=0;n<
e.length;n++){let t=T(e,n,n+1);if(t<"0"||t>"9")return!1}return!0}var oe={Slash:1,User:2,Message:3},gt={__proto__:null,subcommand:1,subcommand_group:2,string:3,integer:4,boolean:5,user:6,
channel:7,role:8,mentionable:9,number:10,attachment:11},qo={__proto__:null,name:"name",nameLocalizations:"name_localizat\
ions",name_localizations:"name_localizations",description:"description",descriptionLocalizations:"description_localizati\
ons",description_localizations:"description_localizations"},Yo={...qo,__proto__:null,defaultMemberPermissions:"default_m\
ember_permissions",default_member_permissions:"default_member_permissions",nsfw:"nsfw",contexts:"contexts",integrationTypes:"\
integration_types",integration_types:"integration_types"},zs={...qo,__proto__:null,required:"required",autocomplete:"aut\
ocomplete",minValue:"min_value",min_value:"min_value",maxValue:"max_value",max_value:"max_value",minLength:"min_length",
min_length:"min_length",maxLength:"max_length",max_length:"max_length",channelTypes:"channel_types",channel_types:"chann\
el_types",type:"",kind:"",choices:"",options:"",subcommands:"",run:"",defer:"",nameLocalized:"",descriptionLocalized:""},
qs={__proto__:null,name:"name",nameLocalizations:"name_localizations",name_localizations:"name_localizations",value:"val\
ue",nameLocalized:""};function cn(e,n){let t=fe("command",a(e,"name"),n),r=Zo(e,Yo);if(r.type=a(e,"type")??oe.Slash,r.default_member_permissions!==
void 0){let s=`${t}: defaultMemberPermissions`;r.default_member_permissions=Wo(r.default_member_permissions,s)}return wt(
r,e,t),r}function Xo(e){let n=cn(e,1);delete n.type;let t=typeof e=="object"&&e!==null?j(e):[];for(let r=0;r<t.length;r++){
let s=Yo[t[r]];s!==void 0&&a(e,t[r])===null&&(n[s]=null)}return n}function fe(e,n,t){let r=typeof n=="string"&&n!=="";return e===
"command"?r?`command ${n}`:`command ${w(t)}`:r?`${e} ${w(t)} (${n})`:`${e} ${w(t)}`}function wt(e,n,t){let r=a(n,"subcom\
mands"),s=v(r)&&r.length>0?Et(r,(c,d)=>Ys(c,d,t)):Et(a(n,"options"),(c,d)=>Xs(c,d,t));s!==void 0&&(e.options=s)}function Ys(e,n,t){
let r=yt(e,n,t,"option"),s=v(a(e,"subcommands"));return delete r.autocomplete,r.type=s?gt.subcommand_group:gt.subcommand,
wt(r,e,`${t}, ${fe("option",r.name,n)}`),r}function Xs(e,n,t){let r=yt(e,n,t,"option"),s=`${t}, ${fe("option",r.name,n)}`;
r.type=Zs(a(e,"type")??a(e,"kind")??"string",s),typeof r.autocomplete=="function"&&(r.autocomplete=!0);let c=Et(a(e,"cho\
ices"),(d,_)=>yt(d,_,s,"choice"));return c!==void 0&&(r.choices=c),wt(r,e,s),r}function Zs(e,n){if(typeof e=="number")return e;
let t=gt[w(e)];if(t!==void 0)return t;throw new y(`${n}: there is no option type "${w(e)}"; there are string, integer, n\
umber, boolean, user, channel, role, mentionable, attachment, subcommand and subcommand_group`)}function yt(e,n,t,r){let s=r===
"option"?zs:qs,c=typeof e=="object"&&e!==null?j(e):[];for(let d=0;d<c.length;d++){if(s[c[d]]!==void 0)continue;let _=fe(
r,a(e,"name"),n);throw new y(`${t}, ${_}: ${c[d]} is nothing that ${r==="option"?"an option":"a choice"} has`)}return Zo(
e,s)}function Zo(e,n){let t=b();if(typeof e!="object"||e===null)return t;let r=j(e);for(let s=0;s<r.length;s++){let c=n[r[s]],
d=a(e,r[s]);c!==void 0&&c!==""&&d!==void 0&&d!==null&&(t[c]=d)}return t}function Et(e,n){if(!v(e))return;let t=[];for(let r=0;r<
e.length;r++)x(t,n(e[r],r+1));return t}var Qo=1,er=2;function Oe(e){let n=nr(e);return a(n,"type")!==er?{group:void 0,subcommand:St(n,Qo)}:{group:St(n,er),subcommand:St(
nr(n),Qo)}}function nr(e){let n=a(e,"options");return v(n)?n[0]:void 0}function St(e,n){return a(e,"type")===n?a(e,"name"):
void 0}function Nn(e,n){let{group:t,subcommand:r}=Oe(n),s=e;return t!==void 0&&(s=tr(s,t)),r===void 0?s:tr(s,r)}function Mn(e,n){
if(v(e)){for(let t=0;t<e.length;t++)if(a(e[t],"name")===n)return e[t]}}function tr(e,n){return Mn(a(e,"subcommands"),n)??
Mn(a(e,"options"),n)}async function or(e,n){let t=Qs(e,n);if(t===void 0)return;let r=await t(e);v(r)&&await e.autocomplete(r)}function Qs(e,n){
let t=Nn(n,a(e.msg,"data")),r=Mn(a(t,"options"),a(e.focused,"name"));return bt(r)??bt(t)??bt(n)}function bt(e){let n=a(e,
"autocomplete");return typeof n=="function"?n:void 0}var ea=/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u;function Dn(e,n){rr(e.name,n);let t=e.name_localizations,r=t===void 0?
[]:j(t);for(let s=0;s<r.length;s++)rr(a(t,r[s]),n)}function rr(e,n){if(typeof e=="string"&&Ke(e)===e&&Co(ea,e)!==null)return;
let t=w(e);L(n,`"${t}" cannot be a name: lower-case letters, digits, - and _ only, no spaces`)}function Pn(e,n){ir(e.name_localizations,
32,n,"nameLocalizations"),ir(e.description_localizations,100,n,"descriptionLocalizations")}function ir(e,n,t,r){if(e===void 0)
return;let s=j(e);for(let c=0;c<s.length;c++){let d=s[c];Re(a(e,d),1,n,t,`${r}.${d}`)}}function Re(e,n,t,r,s){e===void 0&&
L(r,`it needs a ${s}`),typeof e!="string"&&L(r,`${s} must be a string`);let c=ln(e);c<n&&L(r,`${s} is empty`),c>t&&L(r,`${s}\
 is too long: at most ${w(t)} characters`)}function Ln(e,n){let t=typeof e=="string"?ln(e):0,r=n===void 0?[]:j(n);for(let s=0;s<
r.length;s++){let c=a(n,r[s]);if(typeof c!="string")continue;let d=ln(c);d>t&&(t=d)}return t}function ln(e){let n=0;for(let t=0;t<
e.length;t++){let r=W(e,t);r>=56320&&r<=57343||n++}return n}function L(e,n){throw new y(`${e}: ${n}`)}var _t=1,Tt=2,mn=3,na=4,ta=7,ur=10,Un=25,sr=2**53-1;function vt(e,n,t){if(!v(e))return;e.length>Un&&L(n,`options are too\
 many: at most ${w(Un)}`);let r=0,s=!1;for(let c=0;c<e.length;c++){let d=e[c];oa(d,`${n}, ${fe("option",d.name,c+1)}`,t);
for(let _=0;_<c;_++)a(e[_],"name")===d.name&&L(n,`there are two options with the name "${w(d.name)}"`);kt(d)?r+=1:d.required===
!0&&s&&L(n,`required options come first, "${w(d.name)}" does not`),s=s||d.required!==!0}r>0&&r<e.length&&L(n,"subcommand\
s and other options exclude each other")}function oa(e,n,t){Re(e.name,1,32,n,"name"),Dn(e,n),Re(e.description,1,100,n,"d\
escription"),Pn(e,n),ra(e,n),ia(e,n),sa(e,n);let r=v(e.options)?e.options:[];e.type===Tt?(r.length===0||t||!aa(r,_t))&&L(
n,"a group of subcommands holds one subcommand at least, and nothing else"):e.type===_t&&Gn(r,kt)&&L(n,"a subcommand hol\
ds no further subcommands"),vt(e.options,n,e.type===Tt)}function ra(e,n){let t=e.type,r=t===na||t===ur,s=(c,d,_)=>{_||c===
void 0||c===!1||L(n,`${d} does not go with this type of option`)};s(e.choices,"choices",r||t===mn),s(e.autocomplete,"aut\
ocomplete",r||t===mn),s(e.min_value,"minValue",r),s(e.max_value,"maxValue",r),s(e.min_length,"minLength",t===mn),s(e.max_length,
"maxLength",t===mn),s(e.channel_types,"channelTypes",t===ta),s(e.options,"options",kt(e))}function ia(e,n){let{min_value:t,
max_value:r,min_length:s,max_length:c}=e;t>r&&L(n,"minValue is greater than maxValue"),s>c&&L(n,"minLength is greater th\
an maxLength"),(!ar(t,e.type)||!ar(r,e.type))&&L(n,"its limits must be numbers that it can take itself")}function sa(e,n){
let t=e.choices;if(!(!v(t)||t.length===0)){e.autocomplete===!0&&L(n,"choices and autocomplete exclude each other"),t.length>
Un&&L(n,`choices are too many: at most ${w(Un)}`);for(let r=0;r<t.length;r++){let s=t[r],c=`${n}, ${fe("choice",s.name,r+
1)}`;Re(s.name,1,100,c,"name");for(let d=0;d<r;d++)a(t[d],"name")===s.name&&L(n,`there are two choices with the name "${w(
s.name)}"`);cr(s.value,e.type)||L(n,`the value of choice ${w(r+1)} is of another type than the option`)}}}function cr(e,n){
return n===mn?typeof e=="string":typeof e!="number"||!(e>=-sr&&e<=sr)?!1:n===ur||e%1===0}function ar(e,n){return e===void 0||
cr(e,n)}function kt(e){let n=a(e,"type");return n===_t||n===Tt}function aa(e,n){return!Gn(e,t=>a(t,"type")!==n)}function Gn(e,n){
for(let t=0;t<e.length;t++)if(n(e[t]))return!0;return!1}var lr=8e3,mr={1:100,2:15,3:15},dr={1:"slash commands",2:"user commands",3:"message commands"};function pr(e){let n={1:0,
2:0,3:0};for(let t=0;t<e.length;t++){let r=e[t];At(r,t+1);let s=r.type;if(n[s]+=1,n[s]>mr[s])throw new y(`there are more\
 than ${w(mr[s])} ${dr[s]}; Discord takes no more`);for(let c=0;c<t;c++){let d=e[c];if(d.name===r.name&&d.type===s)throw new y(
`there are two ${dr[s]} with the name ${w(d.name)}`)}}}function At(e,n){let t=fe("command",e.name,n),r=e.type;if(r!==oe.
Slash&&r!==oe.User&&r!==oe.Message&&L(t,"type must be 1 (slash), 2 (user) or 3 (message)"),Re(e.name,1,32,t,"name"),ua(e,
t),r===oe.Slash){Dn(e,t),Re(e.description,1,100,t,"description"),Pn(e,t),vt(e.options,t,!1);let s=hr(e);s>lr&&L(t,`its n\
ames, descriptions and values have ${w(s)} characters; ${w(lr)} are allowed`)}else((e.description??"")!==""||e.options!==
void 0)&&L(t,"a user's or a message's menu shows no description and no options")}function ua(e,n){v(e.contexts)&&!fr(e.contexts,
0)&&L(n,"contexts leave out 0, the guild: this command could be used nowhere"),v(e.integration_types)&&!fr(e.integration_types,
0)&&L(n,"integrationTypes leave out 0, the guild: it could be used nowhere")}function fr(e,n){return Gn(e,t=>t===n)}function hr(e){
let n=Ln(e.name,e.name_localizations);n+=Ln(e.description,e.description_localizations);let t=v(e.options)?e.options:[];for(let s=0;s<
t.length;s++)n+=hr(t[s]);let r=v(e.choices)?e.choices:[];for(let s=0;s<r.length;s++){let c=r[s];n+=Ln(c.name,c.name_localizations),
typeof c.value=="string"&&(n+=ln(c.value))}return n}function Ye(e){let n=[];for(let t=0;t<e.length;t++)x(n,cn(e[t],t+1));return pr(n),n}async function Bn(e,n){let t=a(a(e,"msg"),"data"),r=Nn(n,t),s=gr(r)?r:n;if(gr(s))await s.run(e);else throw new K(ca(n.name,
Oe(t).subcommand))}function gr(e){return typeof a(e,"run")=="function"}function ca(e,n){return n===void 0?`/${e}: this s\
cript has no run for it`:`/${e}: this script has no subcommand "${n}"`}function yr(e){let n=[],t=-1;for(let r=0;r<e.length;r++)la(W(e,r))?t>=0&&(x(n,T(e,t,r)),t=-1):t<0&&(t=r);return t>=0&&x(
n,T(e,t)),n}function la(e){return e<128?e===32||e>=9&&e<=13:e===160||e===5760||e>=8192&&e<=8202||e===8232||e===8233||e===
8239||e===8287||e===12288||e===65279}var Er="INTERACTION_CREATE",wr=!1;function br(e){if(wr){f.log("warn","createBot was called before: this call changes not\
hing");return}wr=!0;let n=e.commands??e.prefixCommands??[];ma(e.prefix??"!",Sr(n,"commands"));let{slashCommands:t}=e;t!==
void 0&&fa(Sr(t,"slashCommands"))}function Sr(e,n){if(!v(e))throw new y(`createBot: ${n} is not a list`);return e}function ma(e,n){
let t=ga(n);if(n.length===0)return;Te({rawName:"MESSAGE_CREATE",interactionType:null},async s=>{let c=da(s,e),d=c[0],_=d===
void 0?void 0:t[d];if(_===void 0)return;let I=[];for(let D=1;D<c.length;D++)x(I,c[D]);await _.run({...s,args:I})})}function da(e,n){
let t=a(e.msg,"content");if(typeof t!="string"||a(a(e.msg,"author"),"bot")===!0)return[];let r=Ro(t);return T(r,0,n.length)===
n?yr(T(r,n.length)):[]}function fa(e){let n=Ye(e),t=ya(e,n),r=d=>t[_r(a(a(d.msg,"data"),"type")??oe.Slash,d.msg.commandName)],
s=async d=>{let _=r(d);_!==void 0&&await Bn(d,_)},c=async d=>{await or(d,r(d))};Te({rawName:Er,interactionType:te.Command},
s),Te({rawName:Er,interactionType:te.Autocomplete},c),pa(e),ha(n)}function pa(e){let n=[];for(let t=0;t<e.length;t++)a(e[t],
"defer")===!1&&x(n,e[t].name);n.length>0&&f.declare("interaction.defer_late",{commands:n})}async function ha(e){try{await f.
op("commands.register",{commands:e})}catch(n){f.report(n)}}function ga(e){let n=b();for(let t=0;t<e.length;t++){let r=e[t];
if(typeof a(r,"name")!="string")throw new y(`createBot: prefix command ${w(t+1)} needs a name`);if(typeof r.run!="functi\
on")throw new y(`createBot: prefix command "${r.name}" needs a run`);n[r.name]??=r}return n}function ya(e,n){let t=b();for(let r=0;r<
e.length;r++){let{type:s,name:c}=n[r];t[_r(s,c)]=e[r]}return t}function _r(e,n){return`${w(e)} ${w(n)}`}var Ea=1,wa=2;function Xe(e){let n={};return Tr(n,e),n}function Tr(e,n){if(v(n))for(let t=0;t<n.length;t++){let r=n[t],s=a(
r,"type");s===Ea||s===wa?Tr(e,a(r,"options")):R(e,a(r,"name"),a(r,"value"))}}function vr(e){return Oe(a(a(e,"msg"),"data")).subcommand}function kr(e){return Oe(a(a(e,"msg"),"data")).group}function Ar(e,n){let t=a(a(a(e,"msg"),"member"),"roles");if(!v(t))return!1;for(let r=0;r<t.length;r++)if(t[r]===n)return!0;
return!1}function xr(e){return Ir(e,oe.User)}function Cr(e){return Ir(e,oe.Message)}function Ir(e,n){let t={...e};return R(t,"typ\
e",n),t}function Or(e){return e}function Rr(e){return e}function Mr(e){return e}var A=J({ActionRow:1,Button:2,StringSelect:3,InputText:4,UserSelect:5,RoleSelect:6,MentionableSelect:7,ChannelSelect:8,Section:9,
TextDisplay:10,Thumbnail:11,MediaGallery:12,File:13,Separator:14,Container:17,Label:18,FileUpload:19,RadioGroup:21,CheckboxGroup:22,
Checkbox:23});var xt=b();function Nr(e){return typeof e=="string"?xt[e]:void 0}function Dr(e,n){return xt[e]!==void 0?!1:(xt[e]=n,!0)}function Lr(e,n,t,r){if(Pr(e,"a name"),Pr(n,"an expression"),typeof t!="function")throw new y(`cron: the handler of "${e}\
" is not a function`);if(!Dr(e,t))throw new K(`cron: there is already a job called "${e}"`);let s=b();s.name=e,s.expr=n,
s.skipIfRunning=a(r,"skipIfRunning")===!0;for(let c=0;c<Ct.length;c++){let d=a(r,Ct[c]);d!=null&&(s[Ct[c]]=d)}f.declare(
"cron.register",s)}var Ct=["timeZone","catchUp","maxLateness"];function Pr(e,n){if(typeof e!="string"||e==="")throw new y(
`cron: ${n} must be a string that is not empty`)}var Sa=64;function Ur(e,n){if(typeof e!="string"||e==="")throw new y("on: the event's name must be a string that is not \
empty");if(e.length>Sa)throw new y(`on: there is no event with a name of ${w(e.length)} characters`);if(typeof n!="funct\
ion")throw new y(`on: the handler of "${w(e)}" is not a function`);Te(qe(e),n)}function $n(e){let n=typeof e,t=n==="number"&&e-e!==0;if(t||n==="undefined"||n==="function"||n==="symbol"||n==="bigint"){
let r=t?w(e):`of type ${n}`;throw new y(`kv: a value is a text or other JSON, not ${r}`)}return e}var Gr=50;async function dn(e,n){It(n);let t=b();t.keys=e;for(let r=0;r<Gr;r++){let s=await f.op("kv.get_many",t),c=await n(
ba(s));if(!v(c)||c.length!==e.length)throw new y("transact: the function must give one value for each key");let d=b();if(d.
changes=_a(e,s,c),await f.op("kv.commit",d)===!0)return Ta(s,c)}throw va()}function It(e){if(typeof e!="function")throw new y(
"transact: what becomes of the values is said by a function")}function ba(e){let n=[];for(let t=0;t<e.length;t++)x(n,e[t].
value);return n}function _a(e,n,t){let r=[];for(let s=0;s<e.length;s++){let c=e[s],d=b();d.store=c.store,d.key=c.key,d.version=
n[s].version;let _=t[s];_===null?d.kind="delete":_!==void 0&&(d.kind="set",d.value=$n(_)),x(r,d)}return r}function Ta(e,n){
let t=[];for(let r=0;r<n.length;r++)x(t,n[r]===void 0?e[r].value:n[r]);return t}function va(){let e=new K(`transact: oth\
ers wrote to these keys ${Gr} times in a row`);return R(e,"code",{code:"conflict"}.code),e}var Qe=class{#e;constructor(n){if(typeof n!="string"||n==="")throw new y("kv.store: the store's name must be a string th\
at is not empty");this.#e=n}get(n){return f.op("kv.get",this.#o(n))}async getMany(n){let t=b(),r=[];for(let d=0;d<n.length;d++)
x(r,this.#o(n[d]));t.keys=r;let s=await f.op("kv.get_many",t),c=[];for(let d=0;d<s.length;d++)x(c,s[d].value);return c}async getWithMetadata(n){
return await f.op("kv.get_with_metadata",this.#o(n))??{value:null,version:0}}async set(n,t,r){let s=this.#n(n,t,r);return a(
r,"ifAbsent")===!0&&(s.ifVersion=0),await f.op("kv.set",s)!==!1}async cas(n,t,r,s){let c=this.#n(n,r,s);return c.ifVersion=
t,await f.op("kv.set",c)===!0}increment(n,t,r){let s=this.#o(n);return t!==void 0&&(s.by=t),Br(s,r),f.op("kv.increment",
s)}async transact(n,t){if(!v(n))return It(t),(await dn([this.#o(n)],async c=>{let d=[];return x(d,await t(c[0])),d}))[0];
let r=[];for(let s=0;s<n.length;s++)x(r,this.#o(n[s]));return dn(r,t)}async updateMetadata(n,t){let r=this.#o(n);r.metadata=
t??null,await f.op("kv.update_metadata",r)}async delete(n){return await f.op("kv.delete",this.#o(n))===!0}async list(n){
let t=this.#t();return Ze(t,n,"prefix"),Ze(t,n,"cursor"),Ze(t,n,"limit"),Ze(t,n,"reverse"),await f.op("kv.list",t)}count(){
return f.op("kv.count",this.#t())}async clear(){await f.op("kv.clear",this.#t())}#n(n,t,r){let s=this.#o(n);s.value=$n(t),
Br(s,r);let c=a(r,"metadata");return c!==void 0&&(s.metadata=c),s}#t(){let n=b();return n.store=this.#e,n}#o(n){let t=this.#t();
return t.key=n,t}};function Br(e,n){Ze(e,n,"expiration"),Ze(e,n,"ttl")}function Ze(e,n,t){let r=a(n,t);r!=null&&(e[t]=typeof r==
"bigint"?ee(r):r)}var en=class{#e;constructor(n){if(typeof n!="string"||n==="")throw new y("kv.sortedSet: the name must be a string that i\
s not empty");this.#e=n}add(n,t){let r=this.#t(n);return r.score=t,f.op("kv.sorted.add",r)}incrementScore(n,t){let r=this.#t(
n);return t!==void 0&&(r.by=t),f.op("kv.sorted.increment_score",r)}score(n){return f.op("kv.sorted.score",this.#t(n))}rank(n,t){
let r=this.#t(n);return a(t,"reverse")===!0&&(r.reverse=!0),f.op("kv.sorted.rank",r)}range(n){let t=this.#n(),r=["limit",
"min","max","reverse"];for(let c=0;c<r.length;c++){let d=r[c],_=a(n,d);_!=null&&(t[d]=_)}let s=a(n,"after");if(s!=null){
let c=b();c.member=a(s,"member"),c.score=a(s,"score"),t.after=c}return f.op("kv.sorted.range",t)}remove(n){return f.op("\
kv.sorted.remove",this.#t(n))}count(){return f.op("kv.sorted.count",this.#n())}async clear(){await f.op("kv.sorted.clear",
this.#n())}#n(){let n=b();return n.set=this.#e,n}#t(n){let t=this.#n();return t.member=n,t}};function jn(e){return new Qe(e)}var $r=J({store:jn,sortedSet:e=>new en(e),transact(e,n){let t=[];for(let r=0;r<e.length;r++){let s=b();s.store=a(e[r],"s\
tore"),s.key=a(e[r],"key"),x(t,s)}return dn(t,n)}});var jr=J({get(e){return f.secret(w(e))}});function re(e,n){let t=new K(e);return R(t,"code",n),t}var ka=6e4;function fn(e,n,t){let r=a(e,n)??ka;if(typeof r!="number"||!(r>0))throw new y(`${t}: ${n} must be a number of\
 milliseconds above 0`);if(r>f.waiting.ms){let s=w(f.waiting.ms);throw re(`${t}: ${n} is more than ${s} ms`,"limit_excee\
ded")}return r}function Vn(e,n){if(e==null)return null;if(typeof e!="function")throw new y(`${n}: the filter is no funct\
ion`);return e}async function Hn(e,n,t){return n!==null&&!n(e)?!1:t===null||await t(e)===!0}async function Jn(e,n){let t=n===null?Aa():
n.over;e.over=xa(e.over,t),e.answered!==null&&await Ca(e.answered,t)}function Aa(){return new de(()=>{})}async function xa(e,n){
await e,await n}function Ca(e,n){return new de(t=>{Vr(e,t),Vr(n,t)})}async function Vr(e,n){await e,n()}var Fn=b(),Ot=0;function Rt(){if(Ot<f.waiting.most)return;let e=w(f.waiting.most);throw re(`more than ${e} collectors an\
d calls of waitFor wait`,"limit_exceeded")}function Kn(e,n){Rt();let{rawName:t,interactionType:r}=e;ht(e);let s=Fn[t]??null,
c={waiter:n,interactionType:r,removed:!1,previous:null,next:s};return s!==null&&(s.previous=c),Fn[t]=c,Ot++,()=>Ia(t,c)}
function Ia(e,n){n.removed||(n.removed=!0,Ot--,n.previous===null?Fn[e]=n.next:n.previous.next=n.next,n.next!==null&&(n.next.
previous=n.previous))}function Hr(e,n){let t=[];for(let r=Fn[e]??null;r!==null;r=r.next)(r.interactionType===null||r.interactionType===
n)&&x(t,r.waiter);return t}var Oa=100;function Jr(e,n){return Nt("collect",e,n,null,null)}function Nt(e,n,t,r,s){if(typeof n!="string"||n==="")throw new y(
`${e}: the event's name must be a string that is not empty`);let c=Vn(a(t,"filter"),e),d=Ma(a(t,"max"),e),_=fn(t,"time",
e),I=a(t,"idle")===void 0?null:fn(t,"idle",e),D=new Mt,ne=0,z=Kn(qe(n),{async offer(ie,he){D.isFull||!await Hn(ie,s,c)||
D.isFull||(D.put(ie),++ne>=d?Y():pe(),await Jn(he,r))}}),q=f.setTimeout(Y,_),ce=0;pe();function pe(){I!==null&&(f.clearTimeout(
ce),ce=f.setTimeout(Y,I))}function Y(){z(),f.clearTimeout(q),f.clearTimeout(ce),D.end()}return Ra(D,Y)}function Ra(e,n){
let t={next:()=>e.take(),async return(){return n(),{done:!0,value:void 0}},stop:n};return R(t,Ao,()=>t),t}function Ma(e,n){
if(e===void 0)return 1/0;if(typeof e!="number"||!(e>=1))throw new y(`${n}: max must be a number of at least 1`);return e}
var Mt=class{#e=[];#n=0;#t=[];#o=0;#r=!1;get isFull(){return this.#r||this.#e.length-this.#n>=Oa}put(n){let t=this.#t[this.#o];
t===void 0?x(this.#e,n):(this.#o++,t({done:!1,value:n}))}take(){return new de(n=>{if(this.#n<this.#e.length){let t=this.#e[this.#n];
this.#e[this.#n++]=void 0,n({done:!1,value:t})}else this.#r?n({done:!0,value:void 0}):x(this.#t,n)})}end(){for(this.#r=!0;this.#o<
this.#t.length;)this.#t[this.#o++]({done:!0,value:void 0})}};function Fr(e,n,t){return Wn("waitFor",e,n,t,null,null)}function Wn(e,n,t,r,s,c){return Rt(),Na(e,n,t,r,s,c)}async function Na(e,n,t,r,s,c){
if(typeof n!="string"||n==="")throw new y(`${e}: the event's name must be a string that is not empty`);let d=Vn(t,e),_=fn(
r,"timeout",e),I=qe(n),D=re(`${e}: no ${n} came within ${w(_)} ms`,"timeout");return await new de((ne,z)=>{let q=!1,ce=Kn(
I,{async offer(ie,he){q||!await Hn(ie,c,d)||q||(Y(),ne(ie),await Jn(he,s))}}),pe=f.setTimeout(()=>{Y(),z(D)},_);function Y(){
q=!0,ce(),f.clearTimeout(pe)}})}var Da=["ComponentType","KvStore","SortedSet","collect","createBot","cron","flattenCommands","flattenInteractionOptions",
"getSubcommand","getSubcommandGroup","handleSubcommand","hasRole","kv","messageCommand","on","prefix","secrets","slash",
"store","subcommand","userCommand","waitFor"];function Pa(){return{__proto__:null,ComponentType:A,KvStore:Qe,SortedSet:en,
collect:Jr,createBot:br,cron:Lr,flattenCommands:Ye,flattenInteractionOptions:Xe,getSubcommand:vr,getSubcommandGroup:kr,handleSubcommand:Bn,
hasRole:Ar,kv:$r,messageCommand:Cr,on:Ur,prefix:Or,secrets:jr,slash:Rr,store:jn,subcommand:Mr,userCommand:xr,waitFor:Fr}}var Lt={};xn(Lt,{make:()=>Ua,names:()=>La});var La=["ActionRowBuilder","ButtonBuilder","ButtonStyle","ButtonStyles","ChannelSelectMenuBuilder","CheckboxBuilder","Ch\
eckboxGroupBuilder","ContainerBuilder","EmbedBuilder","FileBuilder","FileUploadBuilder","InputTextBuilder","InputTextSty\
le","InputTextStyles","LabelBuilder","MediaGalleryBuilder","MentionableSelectMenuBuilder","MessageFlags","ModalBuilder",
"RadioGroupBuilder","RoleSelectMenuBuilder","SectionBuilder","SelectMenuBuilderBase","SeparatorBuilder","StringSelectMen\
uBuilder","TextDisplayBuilder","ThumbnailBuilder","UserSelectMenuBuilder","actionRow","button","channelSelect","checkbox",
"checkboxGroup","container","embed","file","fileUpload","inputText","label","mediaGallery","mentionableSelect","modal","\
onButton","onModal","onSelect","radioGroup","roleSelect","section","separator","stringSelect","textDisplay","thumbnail",
"userSelect"];function Ua(){function e(o,i){return re(`${o}: ${i}`,"invalid_argument")}function n(o,i,u,l,g=0){if(u==null){
if(g>0)throw e(o,`${i} is missing`);return}if(typeof u!="string")throw e(o,`${i} is not a text`);if(u.length<g)throw e(o,
`${i} is empty`);if(u.length>l&&t(u)>l)throw e(o,`${i} is longer than ${w(l)}`)}function t(o){let i=0;for(let u=0;u<o.length;u++){
let l=W(o,u);(l<56320||l>57343)&&i++}return i}function r(o,i,u,l,g){if(u==null)return;if(!(typeof u=="number"&&u%1===0)||
u<l||u>g)throw e(o,`${i} is no whole number from ${w(l)} to ${w(g)}`)}function s(o,i,u,l,g){let S=v(u)?u.length:0;if(S<l)
throw e(o,S===0?`${i} is empty`:`${i} has fewer than ${w(l)}`);if(S>g)throw e(o,`${i} has more than ${w(g)}`)}function c(o,i,u){
let l=a(i,"min_values"),g=a(i,"max_values");if(r(o,"min_values",l,0,u),r(o,"max_values",g,1,u),typeof l=="number"&&typeof g==
"number"&&l>g)throw e(o,"min_values is more than max_values")}function d(o,i,u,l){s(o,"options",i,u,l);for(let g=0;g<i.length;g++){
let S=`options[${w(g)}]`;n(o,`${S}.label`,a(i[g],"label"),100,1),n(o,`${S}.value`,a(i[g],"value"),100,1),n(o,`${S}.descr\
iption`,a(i[g],"description"),100)}}var _=2147483647,I=class{#e;constructor(o){this.#e={type:o}}setId(o){return this.set(
"id",o)}set(o,i){return R(this.#e,o,i),this}json(o){return r(o,"id",this.#e.id,0,_),{...this.#e}}copyTo(o){return o.#e={
...this.#e},o}};function D(o){let i=o;return typeof i.toJSON=="function"?i.toJSON():o}function ne(o){return o.map(D)}function z(o,i,u){
if(o===void 0)throw new y(`${i}: it needs ${u}`);return o}var q="actionRow",ce=class extends I{#e=[];constructor(){super(
A.ActionRow)}addComponents(...o){return this.#e=[...this.#e,...o],this}setComponents(o){return this.#e=[...o],this}toJSON(){
let o=ne(this.#e);s(q,"components",o,1,5);for(let i=0;i<o.length;i++)if(o.length>1&&o[i]?.type!==A.Button)throw e(q,`com\
ponents[${i}] is no button, and needs a row of its own`);return{...this.json(q),components:o}}};function pe(){return new ce}
var Y=J({Primary:1,Secondary:2,Success:3,Danger:4,Link:5,Premium:6});function ie(o){let i=[],u=[],l=0;for(let g=0;g<o.length;g++){
let S=he(o,g);S<0||(x(i,T(o,l,g)),x(u,T(o,g+1,S)),l=S+1,g=S)}return x(i,T(o,l)),{text:o,texts:i,names:u}}function he(o,i){
if(T(o,i,i+1)!=="{")return-1;for(let u=i+1;u<o.length;u++){if(T(o,u,u+1)==="}")return u>i+1?u:-1;if(!ke(W(o,u),u===i+1))
return-1}return-1}function ke(o,i){return o>=65&&o<=90||o>=97&&o<=122||o===95||!i&&o>=48&&o<=57}function Le(o,i){let{texts:u,
names:l}=o,g={},S=u[0].length;if(T(i,0,S)!==u[0])return null;for(let U=0;U<l.length;U++){let ue=u[U+1],Ce=U===l.length-1&&
ue===""?i.length:me(i,ue,S+1);if(Ce<=S)return null;R(g,l[U],T(i,S,Ce)),S=Ce+ue.length}return S===i.length?g:null}function Ue(o,i,u){
let l=o.texts[0];for(let g=0;g<o.names.length;g++){let S=o.names[g],U=o.texts[g+1],ue=a(i,S);if(ue===void 0)throw new y(
`${u}: "${o.text}" needs with({ ${S}: ... })`);l+=ge(w(ue),U,`${u}: ${S}`)+U}return l}function ge(o,i,u){if(o==="")throw new y(
`${u} is empty`);if(i!==""&&me(o,i,0)>=0)throw new y(`${u} holds "${i}", which ends it in the pattern`);return o}function me(o,i,u){
for(let l=u;l+i.length<=o.length;l++)if(T(o,l,l+i.length)===i)return l;return-1}var E=64,k=64,M=4096,P=new an(k),V=new an(
8),F=new an(k),B=new an(8),H=new Cn(M+2*E),Me=new Cn(32),Ge=0;for(let o=2;Ge<k;o++)et(o)&&(Ge<8&&(V[Ge]=rn(o**(1/2))),P[Ge++]=
rn(o**(1/3)));function et(o){for(let i=2;i*i<=o;i++)if(o%i===0)return!1;return!0}function rn(o){return(o-(o|0))*4294967296|
0}var se=(o,i)=>o>>>i|o<<32-i,N=(o,i)=>o[i];function yn(o){let i=nt(o);for(let u=0;u<8;u++)B[u]=N(V,u);for(let u=0;u<i;u+=
E)tt(u);for(let u=0;u<32;u++)Me[u]=N(B,u>>2)>>>24-8*(u&3)}function nt(o){let i=o;for(H[i++]=128;i%E!==E-8;)H[i++]=0;for(let u=0;u<
4;u++)H[i++]=0;for(let u=24;u>=0;u-=8)H[i++]=o*8>>>u;return i}function tt(o){ot(o);let i=N(B,0),u=N(B,1),l=N(B,2),g=N(B,
3),S=N(B,4),U=N(B,5),ue=N(B,6),An=N(B,7);for(let Ce=0;Ce<k;Ce++){let Ts=se(S,6)^se(S,11)^se(S,25),ko=An+Ts+(S&U^~S&ue)+N(
P,Ce)+N(F,Ce)|0,vs=(se(i,2)^se(i,13)^se(i,22))+(i&u^i&l^u&l)|0;An=ue,ue=U,U=S,S=g+ko|0,g=l,l=u,u=i,i=ko+vs|0}En(0,i,u,l,
g),En(4,S,U,ue,An)}function En(o,i,u,l,g){B[o]=N(B,o)+i,B[o+1]=N(B,o+1)+u,B[o+2]=N(B,o+2)+l,B[o+3]=N(B,o+3)+g}function ot(o){
for(let i=0;i<16;i++){let u=o+4*i,l=N(H,u)<<24|N(H,u+1)<<16;F[i]=l|N(H,u+2)<<8|N(H,u+3)}for(let i=16;i<k;i++){let u=N(F,
i-15),l=N(F,i-2),g=se(u,7)^se(u,18)^u>>>3,S=se(l,17)^se(l,19)^l>>>10;F[i]=N(F,i-16)+g+N(F,i-7)+S}}function rt(o,i){let u=i;
for(let l=0;l<o.length&&u<M;l++){let g=it(o,l);if(g>65535&&l++,g<128)H[u++]=g;else{let S=g<2048?1:g<65536?2:3;H[u++]=65280>>
S+1|g>>6*S;for(let U=S-1;U>=0;U--)H[u++]=128|g>>6*U&63}}return u}function it(o,i){let u=W(o,i);if(u<55296||u>56319||i+1>=
o.length)return u;let l=W(o,i+1);return l<56320||l>57343?u:65536+(u-55296<<10)+(l-56320)}function wn(o,i){for(let u=0;u<
E;u++){let l=T(o,2*u,2*u+2);H[u]=(l===""?0:ee("0x"+l))^i}}var st="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz01\
23456789-_";function Sn(o,i){wn(o,54),yn(rt(i,E)),wn(o,92);for(let l=0;l<32;l++)H[E+l]=N(Me,l);yn(E+32);let u="";for(let l=0;l<
9;l+=3){let g=N(Me,l)<<16|N(Me,l+1)<<8|N(Me,l+2);for(let S=18;S>=0;S-=6){let U=g>>S&63;u+=T(st,U,U+1)}}return u}var ae="\
#~",ye=12,bn=100,Ae=6e4,Be=168*3600,sn=16,xe=36,_n="component-state";function at(o,i,u){let l=Oo(o);if(typeof l!="string")
throw new y(`${u}: state() takes what JSON can say`);let g=a(i,"ttl");if(g!==void 0&&(typeof g!="number"||!(g>0)))throw new y(
`${u}: ttl must be a number of seconds above 0`);return{json:l,ttl:g??null,key:null}}function ut(o,i,u){if(me(o,ae,0)>=0)
throw new y(`${u}: a custom id cannot hold "${ae}"`);let l=`j${i.ttl===null?"":p(i.ttl)}.${i.json}`;if(o.length+ae.length+
ye+l.length<=bn)return m(o,l);let g=i.ttl??Be;return i.key??=C(i.json,g),m(o,`k${p(g)}.${i.key}`)}function m(o,i){return o+
ae+Sn(f.signingKey(),o+ae+i)+i}function p(o){return h(un((Fe()+o*1e3)/Ae)+1)}function h(o){let i="0123456789abcdefghijkl\
mnopqrstuvwxyz",u="";for(let l=o;l>=1;l=un(l/xe))u=T(i,l%xe,l%xe+1)+u;return u}function C(o,i){let u="";for(;u.length<sn;)
u+=h(1+un(Io()*(xe-1)));let l=un(Fe()/1e3+i)+1;return O(f.op("kv.set",{store:_n,key:u,value:o,expiration:l})),u}async function O(o){
try{await o}catch(i){f.report(i)}}function $(o){let i=me(o,ae,0);return i<0?{id:o,rest:null}:{id:T(o,0,i),rest:T(o,i+ae.
length)}}async function we(o,i){if(o.rest===null)return null;let u=T(o.rest,ye);if(Sn(f.signingKey(),o.id+ae+u)!==T(o.rest,
0,ye))throw re("the state in its custom id was not signed by this guild's script","forbidden");let l=me(u,".",1),g=T(u,1,
l);if(g!==""&&Tn(g)*Ae<Fe())throw X();let S=T(u,l+1);if(T(u,0,1)==="j")return pt(S);let U=await f.op("kv.get",{store:_n,
key:S},i);if(typeof U!="string")throw X();return pt(U)}function X(){return re("the state in its custom id has expired","\
not_found")}function Tn(o){let i=0;for(let u=0;u<o.length;u++){let l=W(o,u);i=i*xe+(l>=97?l-87:l-48)}return ee(i)}function vn(o,i){
if(o.length<1||o.length>bn){let u=w(o.length);throw re(`${i}: custom_id is ${u} characters long, not 1 to 100`,"invalid_\
argument")}return o}var Se=class Pt{#e;#n;#t;#o;constructor(i,u,l={},g=null){this.#e=i,this.#n=ie(u),this.#t=l,this.#o=g}get pattern(){
return this.#n.text}with(i){let u={};return Ne(u,this.#t),Ne(u,i),new Pt(this.#e,this.#n.text,u,this.#o)}state(i,u){let l=at(
i,u,this.#e);return new Pt(this.#e,this.#n.text,this.#t,l)}text(){let i=Ue(this.#n,this.#t,this.#e),u=this.#o===null?i:ut(
i,this.#o,this.#e);return vn(u,this.#e)}};function Ne(o,i){let u=j(i);for(let l=0;l<u.length;l++){let g=u[l];R(o,g,i[g])}}
var zt=500,Pi="This can no longer be used. Please ask for it anew.",$e=[],qt=!1,Yt=!1;function je(o,i,u,l,g){if(typeof u!=
"string"||u==="")throw new y(`${o}: the pattern must be a string that is not empty`);if(typeof l!="function")throw new y(
`${o}: the handler of "${u}" is not a function`);let S=Xt(i,u);S!==null?S.handler=l:Li({kind:i,pattern:ie(u),handler:l},
o),a(g,"defer")===!1&&Ui(u,o)}function Xt(o,i){for(let u=0;u<$e.length;u++){let l=$e[u];if(l.kind===o&&l.pattern.text===
i)return l}return null}function Li(o,i){if($e.length>=zt)throw re(`${i}: more than ${w(zt)} patterns`,"limit_exceeded");
x($e,o),o.kind==="modal"?Bi():Gi()}function Ui(o,i){let u=ie(o).texts[0];if(u==="")throw new y(`${i}: with defer: false \
a pattern begins with text, not a name`);f.declare("interaction.defer_late",{customIds:[u]})}function Gi(){if(qt)return;
qt=!0;let o={rawName:"INTERACTION_CREATE",interactionType:te.Component};Te(o,i=>{let u=a(a(a(i,"msg"),"data"),"component\
_type");return Zt(u===A.Button?"button":"select",i)})}function Bi(){if(Yt)return;Yt=!0;let o=te.ModalSubmit;Te({rawName:"\
INTERACTION_CREATE",interactionType:o},i=>Zt("modal",i))}async function Zt(o,i){let u=$(w(a(i.msg,"customId"))),l=$i(o,u.
id);if(l===null)return;let g;try{g=await we(u,i.eventId)}catch(S){let{message:U}=S,ue=l.route.pattern.text;f.log("error",
`${o} "${ue}" was not handled: ${U}`,i.eventId),await i.reply({content:Pi,ephemeral:!0});return}await l.route.handler({...i,
params:l.params,state:g})}function $i(o,i){let u=Xt(o,i);if(u!==null&&u.pattern.names.length===0)return{route:u,params:{}};
for(let l=0;l<$e.length;l++){let g=$e[l],S=g.kind===o?Le(g.pattern,i):null;if(S!==null)return{route:g,params:S}}return null}
function ji(o){if(typeof o!="string")return{...o};let i=me(o,":",0),u=i<0?-1:me(o,":",i+1);if(T(o,0,1)!=="<"||u<0)return{
name:o};let l={name:T(o,i+1,u),id:T(o,u+1,o.length-1)};return T(o,1,i)==="a"?{...l,animated:!0}:l}var Qt=5,ct=6,eo=class Kr extends I{#e=Y.
Primary;#n;constructor(i){super(A.Button),i!==void 0&&this.setCustomId(i)}setStyle(i){return this.#e=i,this}setCustomId(i){
return this.#n=new Se("button",i),this}setUrl(i){return this.#e=Qt,this.set("url",i)}setSkuId(i){return this.#e=ct,this.
set("sku_id",i)}setLabel(i){return this.set("label",i)}setEmoji(i){return this.set("emoji",ji(i))}setDisabled(i=!0){return this.
set("disabled",i)}with(i){return this.#o(this.#t().with(i))}state(i,u){return this.#o(this.#t().state(i,u))}onClick(i,u){
return je("onClick","button",this.#t().pattern,i,u),this}toJSON(){let{type:i,...u}=this.json("button"),l={type:i,style:this.#e,
...u};if(r("button","style",this.#e,Y.Primary,ct),n("button","label",l.label,80),this.#e===ct)return Hi(l);if(l.label===
void 0&&l.emoji===void 0)throw e("button","it needs setLabel() or setEmoji()");return this.#e===Qt?Vi(l):{...l,custom_id:this.#t().
text()}}#t(){return z(this.#n,"button","setCustomId(), setUrl() or setSkuId()")}#o(i){let u=this.copyTo(new Kr);return u.#e=
this.#e,u.#n=i,u}};function Vi(o){return n("button","url",z(o.url,"button","setUrl()"),512,1),o}function Hi(o){if(z(o.sku_id,
"button","setSkuId()"),o.label!==void 0||o.emoji!==void 0)throw e("button","one that sells something has neither label n\
or emoji");return o}function Ji(o){return new eo(o)}var De="select",no=25,Ve=class Wr extends I{#e;#n=[];constructor(i,u){
super(i),this.#e=new Se(De,u)}setCustomId(i){return this.#e=new Se(De,i),this}setPlaceholder(i){return this.set("placeho\
lder",i)}setMinValues(i){return this.set("min_values",i)}setMaxValues(i){return this.set("max_values",i)}setRequired(i=!0){
return this.set("required",i)}setDisabled(i=!0){return this.set("disabled",i)}setChannelTypes(i){return this.set("channe\
l_types",[...i])}setDefaultValues(i){return this.#n=i.map(u=>({...u})),this}setDefaultUsers(i){return this.#o(i,"user")}setDefaultRoles(i){
return this.#o(i,"role")}setDefaultChannels(i){return this.#o(i,"channel")}addDefaultUser(i){return this.addDefaultValue(
i,"user")}addDefaultRole(i){return this.addDefaultValue(i,"role")}addDefaultChannel(i){return this.addDefaultValue(i,"ch\
annel")}addDefaultValue(i,u){return this.#n=[...this.#n,{id:i,type:u}],this}with(i){return this.#t(this.#e.with(i))}state(i,u){
return this.#t(this.#e.state(i,u))}onSelect(i,u){return je("onSelect","select",this.#e.pattern,i,u),this}toJSON(){let{type:i,
...u}=this.json(De),l={type:i,custom_id:this.#e.text(),...u};return n(De,"placeholder",l.placeholder,150),c(De,l,no),s(De,
"default_values",this.#n,0,no),this.#n.length===0?l:{...l,default_values:this.#n.map(g=>({...g}))}}another(){return new Wr(
this.json(De).type,"")}#t(i){let u=this.copyTo(this.another());return u.#e=i,u.#n=this.#n,u}#o(i,u){let l=this.#n.filter(
g=>g.type!==u);return this.#n=[...l,...i.map(g=>({id:g,type:u}))],this}},to=class zr extends Ve{constructor(i){super(A.ChannelSelect,
i)}another(){return new zr("")}};function Fi(o){return new to(o)}var oo=class extends I{constructor(o){super(A.Checkbox),
this.setCustomId(o)}setCustomId(o){return this.set("custom_id",o)}setDefault(o=!0){return this.set("default",o)}toJSON(){
let o=this.json("checkbox");return n("checkbox","custom_id",o.custom_id,100,1),o}};function Ki(o){return new oo(o)}var ro=class extends I{#e=[];constructor(o){
super(A.CheckboxGroup),this.setCustomId(o)}setCustomId(o){return this.set("custom_id",o)}setOptions(o){return this.#e=o.
map(i=>({...i})),this}addOptions(...o){return this.setOptions([...this.#e,...o])}setMinValues(o){return this.set("min_va\
lues",o)}setMaxValues(o){return this.set("max_values",o)}setRequired(o=!0){return this.set("required",o)}toJSON(){let o=this.
json("checkboxGroup");return n("checkboxGroup","custom_id",o.custom_id,100,1),d("checkboxGroup",this.#e,1,10),c("checkbo\
xGroup",o,10),{...o,options:this.#e.map(i=>({...i}))}}};function Wi(o){return new ro(o)}var io=class extends I{#e=[];constructor(){
super(A.Container)}addComponents(...o){return this.#e=[...this.#e,...o],this}setComponents(o){return this.#e=[...o],this}setAccentColor(o){
return this.set("accent_color",o)}setSpoiler(o=!0){return this.set("spoiler",o)}toJSON(){let o=ne(this.#e);s("container",
"components",o,1,39);let{type:i,...u}=this.json("container");return r("container","accent_color",u.accent_color,0,16777215),
{type:i,components:o,...u}}};function zi(){return new io}var Q="embed",He=2048,so=6e3;function qi(o){n(Q,"title",a(o,"ti\
tle"),256),n(Q,"description",a(o,"description"),4096),n(Q,"url",a(o,"url"),He),r(Q,"color",a(o,"color"),0,16777215),Yi(o);
let i=a(o,"fields");if(s(Q,"fields",i,0,25),v(i))for(let l=0;l<i.length;l++)Xi(i[l],l);if(Zi(o)>so)throw e(Q,`all its te\
xts together are longer than ${so}`)}function Yi(o){let i=a(o,"footer"),u=a(o,"author");n(Q,"footer.text",a(i,"text"),2048),
n(Q,"footer.icon_url",a(i,"icon_url"),He),n(Q,"author.name",a(u,"name"),256),n(Q,"author.url",a(u,"url"),He),n(Q,"author\
.icon_url",a(u,"icon_url"),He),n(Q,"image.url",a(a(o,"image"),"url"),He),n(Q,"thumbnail.url",a(a(o,"thumbnail"),"url"),He)}
function Xi(o,i){n(Q,`fields[${i}].name`,a(o,"name"),256,1),n(Q,`fields[${i}].value`,a(o,"value"),1024,1)}function Zi(o){
let i=Je(a(o,"title"))+Je(a(o,"description"));i+=Je(a(a(o,"footer"),"text"))+Je(a(a(o,"author"),"name"));let u=a(o,"fiel\
ds");if(!v(u))return i;for(let l=0;l<u.length;l++)i+=Je(a(u[l],"name"))+Je(a(u[l],"value"));return i}function Je(o){return typeof o==
"string"?t(o):0}var ao=class{#e;constructor(o={}){this.#e={...o}}setTitle(o){return this.#n({title:o})}setDescription(o){
return this.#n({description:o})}setUrl(o){return this.#n({url:o})}setColor(o){return this.#n({color:o})}setTimestamp(o){
return this.#n({timestamp:o})}setFooter(o,i){return this.#n({footer:i===void 0?{text:o}:{text:o,icon_url:i}})}setImage(o){
return this.#n({image:{url:o}})}setThumbnail(o){return this.#n({thumbnail:{url:o}})}setAuthor(o,i={}){let{url:u,iconUrl:l}=i;
return this.#n({author:{name:o,...u===void 0?null:{url:u},...l===void 0?null:{icon_url:l}}})}addField(o,i,u=!1){return this.
addFields([{name:o,value:i,inline:u}])}addFields(o){return this.setFields([...this.#e.fields??[],...o])}setFields(o){return this.#n(
{fields:o.map(i=>({...i}))})}toJSON(){return qi(this.#e),{...this.#e}}#n(o){return this.#e={...this.#e,...o},this}};function Qi(o){
return new ao(o)}var lt="attachment://",uo=class extends I{#e;constructor(o){super(A.File),this.#e=o}setUrl(o){return this.#e=
o,this}setSpoiler(o=!0){return this.set("spoiler",o)}toJSON(){if(n("file","file.url",this.#e,2048,1),T(this.#e,0,lt.length)!==
lt)throw e("file",`file.url does not begin with ${lt}`);return{...this.json("file"),file:{url:this.#e}}}};function es(o){
return new uo(o)}var co=class extends I{constructor(o){super(A.FileUpload),this.setCustomId(o)}setCustomId(o){return this.
set("custom_id",o)}setMinValues(o){return this.set("min_values",o)}setMaxValues(o){return this.set("max_values",o)}setRequired(o=!0){
return this.set("required",o)}toJSON(){let o=this.json("fileUpload");return n("fileUpload","custom_id",o.custom_id,100,1),
c("fileUpload",o,10),o}};function ns(o){return new co(o)}var mt=J({Short:1,Paragraph:2}),be="inputText",kn=4e3,lo=class extends I{constructor(o){
super(A.InputText),this.setCustomId(o).setStyle(mt.Short)}setCustomId(o){return this.set("custom_id",o)}setStyle(o){return this.
set("style",o)}setMinLength(o){return this.set("min_length",o)}setMaxLength(o){return this.set("max_length",o)}setRequired(o=!0){
return this.set("required",o)}setValue(o){return this.set("value",o)}setPlaceholder(o){return this.set("placeholder",o)}setLabel(o){
return this.set("label",o)}toJSON(){let o=this.json(be);if(n(be,"custom_id",o.custom_id,100,1),r(be,"style",o.style,1,2),
n(be,"label",o.label,45),n(be,"value",o.value,kn),n(be,"placeholder",o.placeholder,100),r(be,"min_length",o.min_length,0,
kn),r(be,"max_length",o.max_length,1,kn),ee(o.min_length??0)>ee(o.max_length??kn))throw e(be,"min_length is more than ma\
x_length");return o}};function ts(o){return new lo(o)}var mo=class extends I{#e;constructor(o){super(A.Label),this.setLabel(
o)}setLabel(o){return this.set("label",o)}setDescription(o){return this.set("description",o)}setComponent(o){return this.#e=
o,this}toJSON(){let o=D(z(this.#e,"label","setComponent()")),i=this.json("label");return n("label","label",i.label,45,1),
n("label","description",i.description,100),{...i,component:o}}};function os(o){return new mo(o)}var fo=class extends I{#e=[];constructor(){
super(A.MediaGallery)}addItem(o,i={}){let u={media:{url:o}};return i.description!==void 0&&(u.description=i.description),
i.spoiler!==void 0&&(u.spoiler=i.spoiler),this.#e=[...this.#e,u],this}setItems(o){return this.#e=o.map(po),this}toJSON(){
s("mediaGallery","items",this.#e,1,10);for(let o=0;o<this.#e.length;o++)rs(this.#e[o],o);return{...this.json("mediaGalle\
ry"),items:this.#e.map(po)}}};function rs(o,i){n("mediaGallery",`items[${i}].media.url`,o.media.url,2048,1),n("mediaGall\
ery",`items[${i}].description`,o.description,1024)}function po(o){return{...o,media:{...o.media}}}function is(){return new fo}
var ho=class qr extends Ve{constructor(i){super(A.MentionableSelect,i)}another(){return new qr("")}};function ss(o){return new ho(
o)}var go=class Yr{#e;#n;#t=[];constructor(i,u){this.#e=new Se("modal",i),this.#n=u}setCustomId(i){return this.#e=new Se(
"modal",i),this}setTitle(i){return this.#n=i,this}addComponents(...i){return this.#t=[...this.#t,...i],this}setComponents(i){
return this.#t=[...i],this}with(i){return this.#o(this.#e.with(i))}state(i,u){return this.#o(this.#e.state(i,u))}onSubmit(i){
return je("onSubmit","modal",this.#e.pattern,i,void 0),this}toJSON(){n("modal","title",this.#n,45,1),s("modal","componen\
ts",this.#t,1,5);let i=ne(this.#t);for(let u=0;u<i.length;u++)as(i[u],u);return{custom_id:this.#e.text(),title:this.#n,components:i}}#o(i){
let u=new Yr("",this.#n);return u.#e=i,u.#t=this.#t,u}};function as({type:o},i){let{ActionRow:u,Label:l,TextDisplay:g}=A;
if(!(o===u||o===l||o===g))throw e("modal",`components[${i}] stands in no label(), and is no textDisplay()`)}function us(o,i){
return new go(o,i)}var yo=class extends I{#e=[];constructor(o){super(A.RadioGroup),this.setCustomId(o)}setCustomId(o){return this.
set("custom_id",o)}setOptions(o){return this.#e=o.map(i=>({...i})),this}addOptions(...o){return this.setOptions([...this.#e,
...o])}setRequired(o=!0){return this.set("required",o)}toJSON(){let o=this.json("radioGroup");return n("radioGroup","cus\
tom_id",o.custom_id,100,1),d("radioGroup",this.#e,2,10),{...o,options:this.#e.map(i=>({...i}))}}};function cs(o){return new yo(
o)}var Eo=class Xr extends Ve{constructor(i){super(A.RoleSelect,i)}another(){return new Xr("")}};function ls(o){return new Eo(
o)}var wo=class extends I{#e;#n=[];constructor(){super(A.Section)}addComponents(...o){return this.#n=[...this.#n,...o],this}setComponents(o){
return this.#n=[...o],this}setAccessory(o){return this.#e=o,this}toJSON(){let o=D(z(this.#e,"section","setAccessory()")),
i=ne(this.#n);return s("section","components",i,1,3),{...this.json("section"),components:i,accessory:o}}};function ms(){
return new wo}var dt={small:1,large:2},So=class extends I{constructor(o=!0){super(A.Separator),this.setDivider(o)}setDivider(o=!0){
return this.set("divider",o)}setSpacing(o){return this.set("spacing",typeof o=="number"?o:dt[o])}toJSON(){let o=this.json(
"separator");return r("separator","spacing",o.spacing,dt.small,dt.large),o}};function ds(o=!0){return new So(o)}var bo=class Zr extends Ve{#e=[];constructor(i){
super(A.StringSelect,i)}setOptions(i){return this.#e=i.map(u=>({...u})),this}addOptions(...i){return this.setOptions([...this.#e,
...i])}toJSON(){return d("select",this.#e,1,25),{...super.toJSON(),options:this.#e.map(i=>({...i}))}}another(){return new Zr(
"").setOptions(this.#e)}};function fs(o){return new bo(o)}var _o=class extends I{constructor(o){super(A.TextDisplay),this.
setContent(o)}setContent(o){return this.set("content",o)}toJSON(){let o=this.json("textDisplay");return n("textDisplay",
"content",o.content,4e3,1),o}};function ps(o){return new _o(o)}var To=class extends I{#e;constructor(o){super(A.Thumbnail),
this.#e=o}setUrl(o){return this.#e=o,this}setDescription(o){return this.set("description",o)}setSpoiler(o=!0){return this.
set("spoiler",o)}toJSON(){let o=this.json("thumbnail");return n("thumbnail","media.url",this.#e,2048,1),n("thumbnail","d\
escription",o.description,1024),{...o,media:{url:this.#e}}}};function hs(o){return new To(o)}var vo=class Qr extends Ve{constructor(i){
super(A.UserSelect,i)}another(){return new Qr("")}};function gs(o){return new vo(o)}var ys=Y,Es=mt,ws=J({CROSSPOSTED:1,IS_CROSSPOST:2,
SUPPRESS_EMBEDS:4,SOURCE_MESSAGE_DELETED:8,URGENT:16,HAS_THREAD:32,EPHEMERAL:64,LOADING:128,FAILED_TO_MENTION_SOME_ROLES_IN_THREAD:256,
SUPPRESS_NOTIFICATIONS:4096,IS_VOICE_MESSAGE:8192,IS_COMPONENTS_V2:32768});function Ss(o,i,u){je("onButton","button",o,i,
u)}function bs(o,i,u){je("onModal","modal",o,i,u)}function _s(o,i,u){je("onSelect","select",o,i,u)}return{__proto__:null,
ActionRowBuilder:ce,ButtonBuilder:eo,ButtonStyle:Y,ButtonStyles:ys,ChannelSelectMenuBuilder:to,CheckboxBuilder:oo,CheckboxGroupBuilder:ro,
ContainerBuilder:io,EmbedBuilder:ao,FileBuilder:uo,FileUploadBuilder:co,InputTextBuilder:lo,InputTextStyle:mt,InputTextStyles:Es,
LabelBuilder:mo,MediaGalleryBuilder:fo,MentionableSelectMenuBuilder:ho,MessageFlags:ws,ModalBuilder:go,RadioGroupBuilder:yo,
RoleSelectMenuBuilder:Eo,SectionBuilder:wo,SelectMenuBuilderBase:Ve,SeparatorBuilder:So,StringSelectMenuBuilder:bo,TextDisplayBuilder:_o,
ThumbnailBuilder:To,UserSelectMenuBuilder:vo,actionRow:pe,button:Ji,channelSelect:Fi,checkbox:Ki,checkboxGroup:Wi,container:zi,
embed:Qi,file:es,fileUpload:ns,inputText:ts,label:os,mediaGallery:is,mentionableSelect:ss,modal:us,onButton:Ss,onModal:bs,
onSelect:_s,radioGroup:cs,roleSelect:ls,section:ms,separator:ds,stringSelect:fs,textDisplay:ps,thumbnail:hs,userSelect:gs}}var Vt={};xn(Vt,{make:()=>Ja,names:()=>Ha});var zn="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";function ei(e){let n=Do(e),t="";for(let r=0;r<
n;r+=3){let s=r+1<n?e[r+1]:0,c=r+2<n?e[r+2]:0,d=e[r]<<16|s<<8|c;t+=zn[d>>18]+zn[d>>12&63],t+=r+1<n?zn[d>>6&63]:"=",t+=r+
2<n?zn[d&63]:"="}return t}var Ga=12;function ni(e,n){if(e===void 0)return b();if(typeof e!="object"||e===null)throw new y(`rest.${n}: expected an \
object`);return ti(e,0)}function qn(e,n=0){if(typeof e=="bigint")return`${e}`;if(typeof e!="object"||e===null||n>Ga)return e;
let t=Po(e);return t!==void 0?ei(t):v(e)?Ba(e,n):typeof e.toJSON=="function"?e:ti(e,n)}function ti(e,n){let t=b(),r=j(e);
for(let s=0;s<r.length;s++){let c=r[s],d=qn(a(e,c),n+1);d!==void 0&&(t[c]=d)}return t}function Ba(e,n){let t=[];for(let r=0;r<
e.length;r++)x(t,qn(e[r],n+1));return t}function ri(e){return qn(oi(e,"base64")??oi(e,"Base64")??e)}function oi(e,n){let t=a(e,n);return typeof t=="object"&&t!==
null?t:void 0}var nn=e=>e,$a=e=>typeof e=="bigint"?ee(e):e,Ut={name:"content",convert:nn},Gt={name:"embeds",convert:nn},Bt={name:"comp\
onents",convert:nn},ii={name:"attachments",convert:e=>Va(e,ri)},si={name:"tts",convert:nn},$t={name:"allowedMentions",convert:nn},
jt={name:"flags",convert:$a},ja={name:"ephemeral",convert:nn},Ee=[Ut,Gt,Bt,$t,jt],ai=[Ut,Gt,Bt,ii,si,$t,jt],tn=[Ut,Gt,Bt,
ii,si,$t,jt,ja];function Pe(e,n,t,r){if(typeof n=="string")return e.content=n,e;if(typeof n!="object"||n===null)throw new y(
`${r}: expected a string or an object of options`);for(let s=0;s<t.length;s++){let c=t[s],d=a(n,c.name);d!==void 0&&(e[c.
name]=c.convert(d))}return e}function G(e,n){let t=b();return t[e]=n,t}function Va(e,n){if(!v(e))return e;let t=[];for(let r=0;r<
e.length;r++)x(t,n(e[r]));return t}var Ha=["Permissions","channel","guild","member","message","permissionsOf","registerSlashCommands","rest","role","user"];
function Ja(){async function e(m){await f.op("commands.register",{commands:Ye(m)})}async function n(m,p,h){return f.camelize(
await f.op(m,ni(p,h)))}var t=class{#e;constructor(m){this.#e=m}static run(m,p,h){return n(p.op,_(m.#e,p,h),p.name)}};function r(m){
let p;return h=>(p??=s(m),new p(h))}function s(m){let p=class extends t{constructor(C){super(C)}},h=_e(m," ");for(let C=0;C<
h.length;C++){let O=c(h[C]);R(p.prototype,O.name,function(...$){return t.run(this,O,$)})}return p}function c(m){let p=_e(
m,"="),h=_e(p[1],":"),C=h.length>1?_e(h[1],","):[],O=[];for(let $=0;$<C.length;$++)x(O,d(C[$]));return{name:p[0],op:h[0],
parameters:O}}function d(m){let p=_e(m,"<"),h=p[0];return p.length>1?{name:h,kind:"renamed",from:p[1]}:T(h,0,3)==="..."?
{name:T(h,3),kind:"options",from:""}:T(h,-1)==="*"?{name:T(h,0,-1),kind:"minutes",from:""}:{name:h,kind:"value",from:""}}
function _(m,p,h){let C=b(),O=b();D(O,m);for(let $=0,we=0;$<p.parameters.length;$++){let X=p.parameters[$];X.kind==="ren\
amed"?(O[X.name]=O[X.from],delete O[X.from]):I(C,X,h[we++],p.name)}return D(C,O),C}function I(m,p,h,C){if(h!==void 0)if(p.
kind==="minutes")m[p.name]=typeof h=="number"?h*60:h;else if(p.kind==="value"||typeof h=="string"&&p.name!=="")m[p.name]=
h;else if(typeof h=="object"&&h!==null)D(m,h);else throw new y(`${C}: expected an object of options`)}function D(m,p){let h=j(
p);for(let C=0;C<h.length;C++){let O=h[C];m[O]=a(p,O)}}var ne=r("fetch=channel.get edit=channel.edit:... delete=channel.\
delete:reason send=message.send:...content messages=message.list:... pins=message.list_pins:... bulkDelete=message.delet\
e_many:messageIds,reason startTyping=channel.start_typing createThread=thread.create:... invites=invite.list_of_channel \
createInvite=invite.create:... webhooks=webhook.list_of_channel createWebhook=webhook.create:... setPermissions=channel.\
edit_permissions:overwriteId,... clearPermissions=channel.delete_permissions:overwriteId,reason");function z(m){return ne(
G("channelId",m))}var q=1e3,ce=r("fetch=guild.get:... edit=guild.edit:... channels=channel.list threads=thread.list_acti\
ve createChannel=channel.create:... roles=role.list createRole=role.create:... members=member.list:... searchMembers=mem\
ber.search:query,... bans=ban.list:... emojis=emoji.list stickers=sticker.list invites=invite.list webhooks=webhook.list\
 scheduledEvents=event.list auditLog=guild.read_audit_log:..."),pe=Y();function Y(){let m=ce(b());return R(m,"everyMembe\
r",ie),m}async function*ie(){for(let m,p=!1;!p;){let h=await n("member.list",{limit:q,after:m},"everyMember");for(let C=0;C<
h.length;C++)yield h[C];p=h.length<q,p||(m=a(a(h[h.length-1],"user"),"id"))}}var he=1n<<3n,ke=j(Ie),Le=Ue();function Ue(){
let m=0n;for(let p=0;p<ke.length;p++)m|=Ie[ke[p]];return m}function ge(m,p){let h=Z(m),C=Z(p);return(h&he)!==0n||(h&C)===
C}function me(...m){let p=0n;for(let h=0;h<m.length;h++)p|=Z(m[h]);return p}function E(m,p){return Z(m)&~Z(p)}function k(m){
let p=Z(m),h=[];for(let C=0;C<ke.length;C++){let O=ke[C];(p&Ie[O])!==0n&&x(h,O)}return h}var M=J({...Ie,has:ge,add:me,remove:E,
names:k}),P=1n<<10n|1n<<16n,V=10,F=12;async function B(m,p,h){let C=h??await n("guild.get",{},"permissionsOf"),O=typeof m==
"string"?await H("member","userId",m):m,$=Ge(C,O);if(($&he)!==0n)return Le;let we=p===void 0?void 0:await Me(p),X=we===void 0?
$:et($,C.id,O,we);return yn(O)?X&P:X}async function H(m,p,h){return await n(`${m}.get`,{[p]:h},"permissionsOf")}async function Me(m){
let p=typeof m=="string"?await H("channel","channelId",m):m;return!(p.type>=V&&p.type<=F)||typeof p.parentId!="string"?p:
await H("channel","channelId",p.parentId)}function Ge(m,p){if(m.ownerId===p.user.id)return Le;let h=0n;for(let C=0;C<m.roles.
length;C++){let O=m.roles[C];(O.id===m.id||N(p.roles,O.id))&&(h|=Z(O.permissions))}return h}function et(m,p,h,C){let O=m,
$=0n,we=0n,X=v(C.permissionOverwrites)?C.permissionOverwrites:[],Tn=se(X,p);Tn!==void 0&&(O=rn(O,Tn));for(let Se=0;Se<X.
length;Se++){let Ne=X[Se];Ne.id===p||!N(h.roles,Ne.id)||($|=Z(Ne.allow),we|=Z(Ne.deny))}O=O&~we|$;let vn=se(X,h.user.id);
return vn===void 0?O:rn(O,vn)}function rn(m,p){return m&~Z(p.deny)|Z(p.allow)}function se(m,p){for(let h=0;h<m.length;h++)
if(m[h]?.id===p)return m[h]}function N(m,p){for(let h=0;h<m.length;h++)if(m[h]===p)return!0;return!1}function yn(m){let p=a(
m,"communicationDisabledUntil");return typeof p=="string"&&In(p)>Fe()}var nt=r("fetch=member.get edit=member.edit:... se\
tNick=member.edit:nick,reason addRole=member.add_role:roleId,reason removeRole=member.remove_role:roleId,reason timeout=\
member.timeout:seconds*,reason kick=member.kick:reason ban=ban.create:...reason send=direct.send:...content voice=member\
.get_voice");function tt(m){let p=nt(G("userId",m));return R(p,"permissions",h=>B(m,h)),p}var En=r("fetch=message.get re\
ply=message.send:replyTo<messageId,...content edit=message.edit:...content delete=message.delete:reason forward=message.\
forward:fromChannelId<channelId,channelId crosspost=message.crosspost pin=message.pin:reason unpin=message.unpin:reason \
react=reaction.add:emoji unreact=reaction.remove:emoji,userId clearReactions=reaction.clear:emoji reactions=reaction.lis\
t:emoji,... startThread=thread.create_from_message:... endPoll=poll.end voters=poll.list_voters:answerId,...");function ot(m,p){
let h=G("channelId",m);return h.messageId=p,En(h)}var rt=r("fetch=role.get edit=role.edit:... delete=role.delete:reason \
addTo=member.add_role:userId,reason removeFrom=member.remove_role:userId,reason");function it(m){return rt(G("roleId",m))}
var wn=r("fetch=user.get send=direct.send:...content ban=ban.create:...reason unban=ban.delete:reason");function st(m){return wn(
G("userId",m))}var Sn={async upsertGuildCommands(m){await e(m.commands)},async createGuildCommand(m){let p=cn(a(m,"comma\
nd"),1);return At(p,1),await ye("commands.create",G("command",p))},async editGuildCommand(m){let p=ae(m);return p.changes=
Xo(a(m,"command")),await ye("commands.edit",p)},async deleteGuildCommand(m){await f.op("commands.delete",ae(m))},async getGuildCommands(){
return await ye("commands.list",{})},async getGuildCommand(m){return await ye("commands.get",ae(m))},async editGuildCommandPermissions(){
let m=new K("rest.editGuildCommandPermissions: Discord lets no bot change who may use a command. A member can, in the se\
rver's settings under Integrations; where they say nothing, the command's defaultMemberPermissions count");throw R(m,"co\
de","forbidden"),m},async getGuildCommandsPermissions(){return await ye("commands.permissions",{})},async getGuildCommandPermissions(m){
return await ye("commands.permissions",ae(m))}};function ae(m){return G("commandId",a(m,"commandId"))}async function ye(m,p){
return f.camelize(await f.op(m,p))}var bn={async sendInteractionResponse(m){let p=Ae(m,tn,"rest.sendInteractionResponse");
await f.op("interaction.respond",p)},async deferInteractionResponse(m){let p=G("interactionId",Be(m));a(m,"ephemeral")===
!0&&(p.ephemeral=!0),a(m,"update")===!0&&(p.update=!0),await f.op("interaction.defer",p)},async updateInteractionResponse(m){
let p=Ae(m,Ee,"rest.updateInteractionResponse");p.update=!0,await f.op("interaction.respond",p)},async editOriginalInteractionResponse(m){
let p=Ae(m,Ee,"rest.editOriginalInteractionResponse");return sn(await f.op("interaction.edit_original",p))},async createFollowupMessage(m){
let p=Ae(m,tn,"rest.createFollowupMessage");return sn(await f.op("interaction.followup",p))},async editFollowupMessage(m){
let p=Ae(m,Ee,"rest.editFollowupMessage");return p.messageId=a(m,"messageId"),sn(await f.op("interaction.edit_followup",
p))},async deleteFollowupMessage(m){let p=G("interactionId",Be(m));p.messageId=a(m,"messageId"),await f.op("interaction.\
delete_followup",p)},async deleteOriginalInteractionResponse(m){await f.op("interaction.delete_original",G("interactionI\
d",Be(m)))}};function Ae(m,p,h){return Pe(G("interactionId",Be(m)),m,p,h)}function Be(m){return a(m,"interactionId")??a(
m,"token")??a(m,"interactionToken")}function sn(m){return f.camelize(m)}var xe={message:"send=sendMessage edit=editMessa\
ge delete=deleteMessage delete_many=bulkDeleteMessages get=fetchMessage list=fetchMessages forward=forwardMessage crossp\
ost=crosspostMessage list_pins=fetchPinnedMessages pin=pinMessage unpin=unpinMessage",poll:"end=endPoll list_voters=fetc\
hPollVoters",direct:"send=sendDirectMessage",reaction:"add=addReaction remove=removeReaction clear=clearReactions list=f\
etchReactions",channel:"list=fetchChannels get=fetchChannel create=createChannel edit=editChannel delete=deleteChannel r\
eorder=reorderChannels edit_permissions=editChannelPermissions delete_permissions=deleteChannelPermissions follow=follow\
Channel edit_voice_status=editVoiceStatus start_typing=startTyping",thread:"create=createThread create_from_message=crea\
teThreadFromMessage list_active=fetchActiveThreads list_archived=fetchArchivedThreads join=joinThread leave=leaveThread \
add_member=addThreadMember remove_member=removeThreadMember get_member=fetchThreadMember list_members=fetchThreadMembers",
member:"list=fetchMembers search=searchMembers get=fetchMember edit=editMember edit_me=editCurrentMember timeout=timeout\
Member kick=kickMember add_role=addMemberRole remove_role=removeMemberRole get_voice=fetchVoiceState edit_voice=editVoic\
eState count_prune=fetchPruneCount",user:"get=fetchUser",ban:"list=fetchBans get=fetchBan create=banMember create_many=b\
ulkBanMembers delete=unbanMember",role:"list=fetchRoles get=fetchRole count_members=fetchRoleMemberCounts create=createR\
ole edit=editRole delete=deleteRole reorder=reorderRoles",webhook:"create=createWebhook get=fetchWebhook list_of_channel\
=fetchChannelWebhooks list=fetchGuildWebhooks edit=editWebhook delete=deleteWebhook execute=executeWebhook get_message=f\
etchWebhookMessage edit_message=editWebhookMessage delete_message=deleteWebhookMessage",emoji:"list=fetchEmojis get=fetc\
hEmoji create=createEmoji edit=editEmoji delete=deleteEmoji",sticker:"list=fetchStickers get=fetchSticker create=createS\
ticker edit=editSticker delete=deleteSticker",event:"list=fetchScheduledEvents get=fetchScheduledEvent create=createSche\
duledEvent edit=editScheduledEvent delete=deleteScheduledEvent list_users=fetchScheduledEventUsers",automod:"list=fetchA\
utoModerationRules get=fetchAutoModerationRule create=createAutoModerationRule edit=editAutoModerationRule delete=delete\
AutoModerationRule",invite:"list=fetchInvites list_of_channel=fetchChannelInvites get=fetchInvite create=createInvite de\
lete=deleteInvite",guild:"get=fetchGuild edit=editGuild read_audit_log=fetchAuditLog"},_n=J(at());function at(){let m={...bn,
...Sn},p=j(xe);for(let h=0;h<p.length;h++){let C=p[h],O=_e(xe[C]," ");for(let $=0;$<O.length;$++)ut(m,C,_e(O[$],"="))}return m}
function ut(m,p,h){let C=`${p}.${h[0]}`,O=h[1];R(m,O,$=>n(C,$,O))}return{__proto__:null,Permissions:M,channel:z,guild:pe,
member:tt,message:ot,permissionsOf:B,registerSlashCommands:e,rest:_n,role:it,user:st}}var Jt={};xn(Jt,{make:()=>Ka,names:()=>Fa});var Ht=b();function ui(e){return(typeof e=="string"?Ht[e]:void 0)??(()=>{throw new K(`no onTask("${w(e)}") handles this \
task`)})}function ci(e,n){return Ht[e]!==void 0?!1:(Ht[e]=n,!0)}var Fa=["onTask","once","tasks"];function Ka(){var e={__proto__:null,s:1e3,m:6e4,h:36e5,d:864e5,w:6048e5},n=48,t=57;function r(E,k){
if(typeof E=="number"&&E>=0&&E<1e12)return E*1e3-E*1e3%1;let M=typeof E=="string"&&E!==""?s(E):null;if(M===null)throw c(
E,k);return M}function s(E){let k=0,M=0;for(let P=0;P<E.length;P++){let V=W(E,P);if(V>=n&&V<=t)continue;let F=e[T(E,P,P+
1)];if(F===void 0||P===M)return null;k+=ee(T(E,M,P))*F,M=P+1}return M===E.length?k:null}function c(E,k){let M=typeof E==
"string"?` "${E}"`:"";return new y(`${k}: the duration${M} is neither seconds nor a text such as "5m" or "1h30m"`)}async function d(E,k,M){
if(typeof k!="function")throw new y("once: what is to be done is a function");let P=await f.op("once.begin",D(E,M)),V=a(
P,"lease");if(V===void 0)return a(P,"value");let F;try{F=await k()}catch(H){throw await _(E,V,!1),H}let B=z(E,V);B.value=
F??null;try{return await f.op("once.finish",B)}catch(H){throw await _(E,V,!0),H}}async function _(E,k,M){let P=z(E,k);M&&
(P.done=!0);try{await f.op("once.abandon",P)}catch(V){f.report(V)}}async function I(E){return await f.op("once.forget",q(
E))}function D(E,k){let M=q(E),P=a(k,"expiresIn");return P!==void 0&&(M.expiresIn=ne(P)),M.again=a(k,"again")===!0,M}function ne(E){
let k=r(E,"once");return(k-k%1e3)/1e3+(k%1e3===0?0:1)}function z(E,k){let M=q(E);return M.lease=k,M}function q(E){if(typeof E!=
"string"||E==="")throw new y("once: a key must be a string that is not empty");let k=b();return k.key=E,k}R(d,"forget",I);
var ce=d;function pe(E,k){if(typeof E!="string"||E==="")throw new y("onTask: a name must be a string that is not empty");
if(typeof k!="function")throw new y(`onTask: the handler of "${E}" is not a function`);if(!ci(E,k))throw new K(`onTask: \
there is already a handler of "${E}"`)}var Y=1e11;function ie(E){let k=a(E,"in");if(k!==void 0)return{inMs:r(k,"tasks.sc\
hedule")};let M=typeof E=="string"?In(E):Mo(E)??E;if(typeof M!="number"||M-M!==0)throw new y('tasks.schedule: a time is \
a Date, milliseconds since 1970, an ISO 8601 text, or { in: "5m" }');if(M<Y)throw new y("tasks.schedule: a time that is \
a number is in milliseconds since 1970");return{dueAt:M-M%1}}async function he(E,k,M,P){let V=b();V.name=Ue(E,"tasks.sch\
edule: the name");let F=ie(k);return ge(V,F,"dueAt"),ge(V,F,"inMs"),V.payload=M??null,ge(V,P,"key"),await f.op("tasks.sc\
hedule",V)}async function ke(E){let k=b();return k.keyOrId=Ue(E,"tasks.cancel: the key or id"),await f.op("tasks.cancel",
k)}async function Le(E){let k=b();return ge(k,E,"name"),ge(k,E,"limit"),ge(k,E,"cursor"),await f.op("tasks.list",k)}function Ue(E,k){
if(typeof E=="string"&&E!=="")return E;throw new y(`${k} must be a string that is not empty`)}function ge(E,k,M){let P=a(
k,M);P!=null&&(E[M]=P)}var me=J({schedule:he,cancel:ke,list:Le});return{__proto__:null,onTask:pe,once:ce,tasks:me}}function Yn(e,n){let t=a(n,"id");typeof t=="string"&&x(e.messages,t)}function Xn(e,n){return{waitFor:(t,r,s)=>Wn("ctx.wa\
itFor",t,r,s,n,Ft(t,e,void 0)),collect:(t,r)=>Nt("ctx.collect",t,r,n,Ft(t,e,r)),awaitComponent:t=>Wn("ctx.awaitComponent",
"componentInteraction",a(t,"filter"),t,n,Ft("componentInteraction",e,t))}}function Ft(e,n,t){if(e==="messageCreate"||e===
"MESSAGE_CREATE")return c=>a(a(c,"msg"),"channelId")===n.channelId;if(e!=="componentInteraction")return null;let r=a(t,"\
message"),s=a(r,"id")??r;return c=>{let d=a(a(c,"msg"),"messageId");return s===void 0?Wa(n.messages,d):s===d}}function Wa(e,n){
for(let t=0;t<e.length;t++)if(e[t]===n)return!0;return!1}function li(e,n,t){let r=null;async function s(_){let I=Pe(G("channelId",e.channelId),_,ai,"ctx.reply");return I.replyTo=
za(_,e),await f.op("message.send",I,t)}async function c(_){if(r===null)throw new K(`${_}: there is no reply yet; call ct\
x.reply() first`);let I=G("channelId",e.channelId);return I.messageId=a(await r,"id"),I}async function d(_){let I=Pe(await c(
"ctx.edit"),_,Ee,"ctx.edit");return f.camelize(await f.op("message.edit",I,t))}return{async reply(_){let I=s(_);r=I;let D=await I;
return Yn(n,D),f.camelize(D)},edit:d,editReply:d,async deleteReply(){let _=await c("ctx.deleteReply");r=null,await f.op(
"message.delete",_,t)}}}function za(e,n){let t=a(e,"replyTo");return t===void 0?n.messageId:t}function fi(e,n,t){let r=()=>{},s=new de(d=>{r=d});return{interactionId:e,eventId:n,scene:t,...{isAnswered:!1,underWay:null},
answered:s,acknowledge:r}}function pi(e){return{...qa(e),...Ya(e),...Xa(e)}}function qa(e){let n=pn(e,t=>gi(e,t,"ctx.edi\
t"));return{reply:pn(e,t=>Qa(e,t)),edit:n,editReply:n,update:pn(e,t=>eu(e,t)),fetchReply:pn(e,()=>ve("interaction.fetch_\
original",on(e),e)),async deleteReply(){await hn(e,()=>nu(e))},async showModal(t){await hn(e,()=>tu(e,t))}}}function Ya(e){
return{followUp:pn(e,n=>yi(e,n,"ctx.followUp")),async editFollowUp(n,t){let r=gn(e,t,Ee,"ctx.editFollowUp");return r.messageId=
mi(n,"ctx.editFollowUp"),f.camelize(await ve("interaction.edit_followup",r,e))},async deleteFollowUp(n){let t=on(e);t.messageId=
mi(n,"ctx.deleteFollowUp"),await ve("interaction.delete_followup",t,e)}}}function Xa(e){let n=async t=>{await hn(e,()=>di(
e,t))};return{defer:n,deferReply:n,deferUpdate:async()=>{await hn(e,()=>di(e,{update:!0}))}}}function pn(e,n){return async t=>{
let r=await hn(e,()=>n(t));return Yn(e.scene,r),f.camelize(r)}}function mi(e,n){let t=a(e,"id")??e;if(typeof t!="string")
throw new y(`${n}: expected a message that ctx.followUp() gave, or its id`);return t}async function hn(e,n){for(;e.underWay!==
null;)await Za(e.underWay);let t=n();e.underWay=t;try{return await t}finally{e.underWay=null}}async function Za(e){try{await e}catch{}}
async function Qa(e,n){return e.isAnswered?await yi(e,n,"ctx.reply"):await hi(e,gn(e,n,tn,"ctx.reply"))}async function eu(e,n){
if(e.isAnswered)return await gi(e,n,"ctx.update");let t=gn(e,n,Ee,"ctx.update");return t.update=!0,await hi(e,t)}async function hi(e,n){
let t=await ve("interaction.respond",n,e);return e.isAnswered=!0,e.acknowledge(),t}async function di(e,n){let t=on(e);a(
n,"ephemeral")===!0&&(t.ephemeral=!0),a(n,"update")===!0&&(t.update=!0),await ve("interaction.defer",t,e),e.acknowledge(),
e.isAnswered=t.update===!0}async function nu(e){await ve("interaction.delete_original",on(e),e),e.isAnswered=!0}async function tu(e,n){
let t=ou(n),r=on(e);r.customId=a(t,"custom_id")??a(t,"customId"),r.title=a(t,"title"),r.components=a(t,"components"),await ve(
"interaction.modal",r,e),e.isAnswered=!0,e.acknowledge()}function ou(e){if(typeof e!="object"||e===null)throw new y("ctx\
.showModal: expected a modal, as modal() makes it");let{toJSON:n}=e;return typeof n=="function"?xo(n,e,[]):e}async function gi(e,n,t){
return await ve("interaction.edit_original",gn(e,n,Ee,t),e)}async function yi(e,n,t){return await ve("interaction.follow\
up",gn(e,n,tn,t),e)}function gn(e,n,t,r){return Pe(on(e),n,t,r)}function on(e){return G("interactionId",e.interactionId)}
async function ve(e,n,t){return await f.op(e,n,t.eventId)}function Ei(e){async function n(t){throw new K(`ctx.${t}: "${e}" has no channel to answer in; use rest.sendMessage()`)}return{
async reply(){return await n("reply")},async edit(){return await n("edit")},async editReply(){return await n("editReply")}}}var ru=25;function wi(e){if(!v(e))throw new y("ctx.autocomplete: expected a list of choices");let n=[];for(let t=0;t<e.length&&
t<ru;t++)x(n,iu(e[t],t+1));return n}function iu(e,n){let t=b();if(typeof e=="string"||typeof e=="number")return t.name=w(
e),t.value=e,t;if(a(e,"value")===void 0){let s=fe("choice",a(e,"name"),n);throw new y(`ctx.autocomplete: ${s}: it needs \
a value`)}t.name=a(e,"name")??w(a(e,"value")),t.value=a(e,"value");let r=a(e,"nameLocalizations")??a(e,"name_localizatio\
ns");return typeof r=="object"&&r!==null&&(t.name_localizations=su(r)),t}function su(e){let n=b(),t=j(e);for(let r=0;r<t.
length;r++){let s=a(e,t[r]);s!==void 0&&(n[t[r]]=s)}return n}function Si(e,n,t){let r=a(e,"options");return{options:Xe(r),focused:bi(r),autocomplete:async s=>{let c=G("interactionId",
n);c.choices=wi(s),await f.op("interaction.autocomplete",c,t)}}}function bi(e){if(v(e))for(let n=0;n<e.length;n++){let t=e[n];
if(a(t,"focused")===!0)return{name:a(t,"name"),value:a(t,"value"),type:a(t,"type")};let r=bi(a(t,"options"));if(r!==void 0)
return r}}var au=1,uu=2,cu={__proto__:null,6:"users",7:"channels",8:"roles",11:"attachments"},lu=9;function _i(e){let n={},t=a(e,"\
resolved");return t!==void 0&&Ti(n,a(e,"options"),t),n}function Zn(e,n){let t=f.camelize(a(a(e,"users"),n));if(t===void 0)
return;let r=f.camelize(a(a(e,"members"),n));return r!==void 0&&R(t,"member",r),t}function Ti(e,n,t){if(v(n))for(let r=0;r<
n.length;r++){let s=n[r],c=a(s,"type");if(c===au||c===uu){Ti(e,a(s,"options"),t);continue}let d=vi(t,c,a(s,"value"));d!==
void 0&&R(e,a(s,"name"),d)}}function vi(e,n,t){let r=cu[n];return r==="users"?Zn(e,t):n===lu?Zn(e,t)??vi(e,8,t):r===void 0?
void 0:f.camelize(a(a(e,r),t))}function ki(e){let n=Xe(a(e,"options")),t=a(e,"type");return t===oe.User?{options:n,...mu(e)}:t===oe.Message?{options:n,
...du(e)}:{options:n,resolved:_i(e)}}function mu(e){let n=a(e,"target_id"),t=Zn(a(e,"resolved"),n);if(a(t,"member")===void 0)
return{targetId:n,targetUser:t};let{member:s,...c}=t;return R(s,"user",c),{targetId:n,targetUser:c,targetMember:s}}function du(e){
let n=a(e,"target_id"),t=a(a(e,"resolved"),"messages");return{targetId:n,targetMessage:f.camelize(a(t,n))}}function Ai(e){let{data:n,id:t,token:r,...s}=e,c=f.camelize(s);return{...c,id:t,interactionId:t,interactionToken:r,user:a(
c,"user")??a(a(c,"member"),"user"),data:n,...fu(n,a(c,"message"))}}function fu(e,n){let t=a(e,"name"),r=a(e,"custom_id"),
s=a(n,"id");return{...t===void 0?null:{commandName:t},...r===void 0?null:{customId:r},...s===void 0?null:{messageId:s}}}function Ci(e){let n=a(e,"data"),t={};return Ii(t,a(n,"components"),a(n,"resolved")),t}function Ii(e,n,t){if(v(n))for(let r=0;r<
n.length;r++){let s=n[r];xi(e,s,t),xi(e,a(s,"component"),t),Ii(e,a(s,"components"),t)}}function xi(e,n,t){let r=a(n,"cus\
tom_id");typeof r=="string"&&R(e,r,pu(n,t))}function pu(e,n){let t=a(e,"values");return a(e,"type")===A.FileUpload?hu(t,
n):v(t)?t:a(e,"value")??null}function hu(e,n){let t=[],r=a(n,"attachments");if(!v(e))return t;for(let s=0;s<e.length;s++){
let c=a(r,e[s]);c!==void 0&&x(t,f.camelize(c))}return t}function Oi(e){let n=a(e,"user")??e;return{user:f.camelize(n),guildIds:[]}}function Ri(e,n,t,r,s){let c={eventId:t,attempt:r};if(e==="INTERACTION_CREATE")return gu(n,c,s);if(e==="cron")return Eu(
n,c,s);if(e==="task")return wu(n,c,s);let d=e==="READY"?Oi(n):f.camelize(n),_=Su(e,d);return _===null?()=>({msg:d,...c,...Kt(
On(e),s)}):()=>{let I={channelId:_.channelId,messages:[]};return{msg:d,...c,...li(_,I,t),...Xn(I,s)}}}function gu(e,n,t){
let r=Ai(e),s={channelId:a(r,"channelId"),messages:[]};a(r,"messageId")!==void 0&&x(s.messages,a(r,"messageId"));let c=fi(
a(e,"id"),n.eventId,s);t.answered=c.answered;let d=yu(e,n);return()=>({msg:r,...n,...pi(c),...Xn(s,t),...d})}function yu(e,n){
let t=a(e,"type"),r=a(e,"data");return t===te.Command?ki(r):t===te.Autocomplete?Si(r,a(e,"id"),n.eventId):t===te.ModalSubmit?
{fields:Ci(e)}:null}function Eu(e,n,t){let r=a(e,"name"),s=a(e,"scheduled_at"),c=a(e,"last_run_at")??null,d={name:r,scheduledAt:s,
lastRunAt:c};return()=>({msg:d,...d,...n,...Kt("cron",t)})}function wu(e,n,t){let r={name:a(e,"name"),taskId:a(e,"id"),key:a(
e,"key")??null,payload:a(e,"payload"),scheduledAt:a(e,"scheduled_at")},s=n.attempt-1+ee(a(e,"attempt"));return()=>({msg:r,
...r,...n,attempt:s,...Kt("task",t)})}function Kt(e,n){return{...Ei(e),...Xn({channelId:void 0,messages:[]},n)}}function Su(e,n){
let t=a(n,"channelId");return typeof t!="string"?null:{channelId:t,messageId:bu(e,n)}}function bu(e,n){return e==="MESSA\
GE_CREATE"||e==="MESSAGE_UPDATE"?a(n,"id")??null:e==="MESSAGE_DELETE"||e==="MESSAGE_DELETE_BULK"?null:a(n,"messageId")??
null}async function Mi(e,n,t,r){let s=_u();try{let c=Ri(e,n,t,r,s.life);await xu(Tu(e,n,t,c,s.life))}catch(c){f.report(c,t)}s.
end()}function _u(){let e=()=>{};return{life:{answered:null,over:new de(t=>{e=t})},end:e}}function Tu(e,n,t,r,s){let c=null,
d=D=>{c={promise:Au(D,r,t),earlier:c}},_=ku(e,n),I=Hr(e,_);e==="cron"?vu(n,d):e==="task"?d(ui(a(n,"name"))):Ho(e,_,d);for(let D=I.
length-1;D>=0;D--){let ne=I[D];d(z=>ne.offer(z,s))}return c}function vu(e,n){let t=Nr(a(e,"name"));t!==void 0&&n(t)}function ku(e,n){
if(e!=="INTERACTION_CREATE")return null;let t=a(n,"type");return typeof t=="number"?t:null}async function Au(e,n,t){try{
await e(n())}catch(r){f.report(r,t)}}async function xu(e){for(let n=e;n!==null;n=n.earlier)await n.promise}var Wt=Qn(Dt),Ni=[Qn(Lt),Qn(Vt),Qn(Jt)],Cu=[Wt,...Ni];for(let e of Wt.names)f.lend(e,Wt.of(e));for(let{names:e,of:n}of Ni)
for(let t of e)f.lendLater(t,()=>n(t));f.lendLater("trellis",Di);f.lendLater("flora",Di);f.setDispatcher(Mi);function Qn({
names:e,make:n}){let t=null;return{names:e,of:r=>(t??=Iu(e,n()))[r]}}function Iu(e,n){for(let t=0;t<e.length;t++){let r=n[e[t]],
s={__proto__:null,value:e[t]};typeof r=="function"&&ft(r,"name",s)}return n}var Ou=null;function Di(){return Ou??=J(Ru(Cu))}
function Ru(e){let n={};for(let t=0;t<e.length;t++){let{names:r,of:s}=e[t];for(let c=0;c<r.length;c++)R(n,r[c],s(r[c]))}
return n}})();
//# sourceURL=sdk.js
