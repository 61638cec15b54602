(()=>{var Ts=Object.defineProperty;var xn=(e,n)=>{for(var t in n)Ts(e,t,{get:n[t],enumerable:!0})};var Mt={};xn(Mt,{make:()=>Na,names:()=>Ma});var{bind:vs,call:As}=Function.prototype;function ce(e){return vs.call(As,e)}var K=Error,y=TypeError,de=Promise,Cn=Uint8Array,
an=Uint32Array,vo=Symbol.asyncIterator,w=String,ee=Number,X=BigInt,Fe=Date.now,In=Date.parse,v=Array.isArray,j=Object.keys,
V=Object.freeze,dt=Object.defineProperty,Ao=Reflect.apply,ks=ce(RegExp.prototype.exec),ko=(e,n)=>ks(e,n),un=Math.floor,xo=Math.
random,ft=JSON.parse,Co=JSON.stringify,xs=ce(String.prototype.slice),Cs=ce(String.prototype.trim),Is=ce(String.prototype.
toLowerCase),Os=ce(String.prototype.toUpperCase),Rs=ce(String.prototype.charCodeAt),Ms=ce(Object.prototype.hasOwnProperty),
Ns=ce(String.prototype.split),be=(e,n)=>Ns(e,n),_=(e,n,t)=>xs(e,n,t),Io=e=>Cs(e),Ke=e=>Is(e),We=e=>Os(e),W=(e,n)=>Rs(e,n),
Ds=ce(Date.prototype.getTime);function Oo(e){try{return Ds(e)}catch{return null}}function a(e,n){if(!(typeof e!="object"||
e===null))return Ms(e,n)?e[n]:void 0}function b(){return{__proto__:null}}function R(e,n,t){dt(e,n,{__proto__:null,value:t,
writable:!0,enumerable:!0,configurable:!0})}function x(e,n){R(e,e.length,n)}var Ro=Object.getPrototypeOf(Uint8Array.prototype),
Ps=ce(Object.getOwnPropertyDescriptor(Ro,Symbol.toStringTag).get),Ls=ce(Object.prototype.toString),Mo=ce(Object.getOwnPropertyDescriptor(
Ro,"byteLength").get);function No(e){return Ps(e)==="Uint8Array"?e:Ls(e)==="[object ArrayBuffer]"?new Cn(e):void 0}var ze=["READY","APPLICATION_COMMAND_PERMISSIONS_UPDATE","AUTO_MODERATION_ACTION_EXECUTION","AUTO_MODERATION_RULE_CREATE",
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
NEL_START_TIME_UPDATE","VOICE_CHANNEL_STATUS_UPDATE","VOICE_STATE_UPDATE","WEBHOOKS_UPDATE"],Do=b();for(let e=0;e<ze.length;e++)
Do[ze[e]]=!0;function Po(e){return Do[e]===!0}function Lo(e,n){let t=null,r=e.length/3+2;for(let s=0;s<n.length;s++){let c=n[s],m=Us(e,c);m<r&&(r=m,t=c)}return t}function Us(e,n){
let t=b();for(let r=0;r<=n.length;r++)t[r]=r;for(let r=1;r<=e.length;r++){let s=b();s[0]=r;for(let c=1;c<=n.length;c++){
let m=_(e,r-1,r)===_(n,c-1,c)?0:1;s[c]=Gs(t[c]+1,s[c-1]+1,t[c-1]+m)}t=s}return t[n.length]}function Gs(e,n,t){let r=e<n?
e:n;return r<t?r:t}var te={Command:2,Component:3,Autocomplete:4,ModalSubmit:5},Bs="INTERACTION_CREATE",Go={__proto__:null,interactionCreate:te.
Command,componentInteraction:te.Component,autocomplete:te.Autocomplete,modalSubmit:te.ModalSubmit},Bo={__proto__:null,clientReady:"\
READY",reactionAdd:"MESSAGE_REACTION_ADD",reactionRemove:"MESSAGE_REACTION_REMOVE",reactionRemoveAll:"MESSAGE_REACTION_R\
EMOVE_ALL",reactionRemoveEmoji:"MESSAGE_REACTION_REMOVE_EMOJI",roleCreate:"GUILD_ROLE_CREATE",roleUpdate:"GUILD_ROLE_UPD\
ATE",roleDelete:"GUILD_ROLE_DELETE",webhookUpdate:"WEBHOOKS_UPDATE"},Uo={__proto__:null,emojiCreate:'use "guildEmojisUpd\
ate"',emojiUpdate:'use "guildEmojisUpdate"',emojiDelete:'use "guildEmojisUpdate"',stickerCreate:'use "guildStickersUpdat\
e"',stickerUpdate:'use "guildStickersUpdate"',stickerDelete:'use "guildStickersUpdate"',messageBulkDelete:'use "messageD\
eleteBulk"',message:'use "messageCreate"',interaction:'use "interactionCreate"',guildMemberAvailable:"scripts are told o\
f changes alone",guildMembersChunk:"the host keeps it",soundboardSounds:"the host keeps it",voiceServerUpdate:"the host \
keeps it",userUpdate:'it is not of one guild; use "guildMemberUpdate"',subscriptionCreate:'it is not of a guild; use "en\
titlementCreate"',subscriptionUpdate:'it is not of a guild; use "entitlementUpdate"',subscriptionDelete:'it is not of a \
guild; use "entitlementDelete"'};function Ye(e){let n=Go[e];if(n!==void 0)return{rawName:Bs,interactionType:n};let t=Bo[e]??
Vs(e);if(!Po(t))throw new y($s(e));return{rawName:t,interactionType:null}}function $s(e){let n=Uo[e]??Uo[On(e)],t=n===void 0?
Lo(e,js(e)):null,r=n??(t===null?"docs/scripts.md lists all":`did you mean "${t}"?`);return`on: there is no event "${e}":\
 ${r}`}function js(e){if(We(e)===e)return ze;let n=[],t=r=>R(n,n.length,r);for(let r=0;r<ze.length;r++)t(On(ze[r]));for(let r in Bo)
t(r);for(let r in Go)t(r);return n}function Vs(e){if(We(e)===e)return e;let n="";for(let t=0;t<e.length;t++){let r=_(e,t,
t+1);n+=t>0&&Hs(e,t)?`_${r}`:We(r)}return n}function Hs(e,n){let t=W(e,n);return t>=65&&t<=90}function On(e){if(We(e)!==
e)return e;let n=Ke(e),t="";for(let r=0;r<n.length;r++){let s=_(n,r,r+1);s==="_"?t+=We(_(n,++r,r+1)):t+=s}return t}var f=globalThis.__trellis;var Rn=b(),$o=b();function _e(e,n){let{rawName:t,interactionType:r}=e;pt(e);let s={handler:n,interactionType:r,next:null},
c=Rn[t];if(c!==void 0){c.last.next=s,c.last=s;return}Rn[t]={first:s,last:s}}function pt({rawName:e,interactionType:n}){let t=n===
null?e:`${e}:${n}`;$o[t]!==!0&&(f.want(t),$o[t]=!0)}function jo(e,n,t){let r=Rn[e]?.last??null,s=Rn[e]?.first??null;for(;s!==
null;)(s.interactionType===null||s.interactionType===n)&&t(s.handler),s=s===r?null:s.next}var Ie={CREATE_INSTANT_INVITE:1n<<0n,KICK_MEMBERS:1n<<1n,BAN_MEMBERS:1n<<2n,ADMINISTRATOR:1n<<3n,MANAGE_CHANNELS:1n<<4n,
MANAGE_GUILD:1n<<5n,ADD_REACTIONS:1n<<6n,VIEW_AUDIT_LOG:1n<<7n,PRIORITY_SPEAKER:1n<<8n,STREAM:1n<<9n,VIEW_CHANNEL:1n<<10n,
SEND_MESSAGES:1n<<11n,SEND_TTS_MESSAGES:1n<<12n,MANAGE_MESSAGES:1n<<13n,EMBED_LINKS:1n<<14n,ATTACH_FILES:1n<<15n,READ_MESSAGE_HISTORY:1n<<
16n,MENTION_EVERYONE:1n<<17n,USE_EXTERNAL_EMOJIS:1n<<18n,VIEW_GUILD_INSIGHTS:1n<<19n,CONNECT:1n<<20n,SPEAK:1n<<21n,MUTE_MEMBERS:1n<<
22n,DEAFEN_MEMBERS:1n<<23n,MOVE_MEMBERS:1n<<24n,USE_VAD:1n<<25n,CHANGE_NICKNAME:1n<<26n,MANAGE_NICKNAMES:1n<<27n,MANAGE_ROLES:1n<<
28n,MANAGE_WEBHOOKS:1n<<29n,MANAGE_GUILD_EXPRESSIONS:1n<<30n,USE_APPLICATION_COMMANDS:1n<<31n,REQUEST_TO_SPEAK:1n<<32n,MANAGE_EVENTS:1n<<
33n,MANAGE_THREADS:1n<<34n,CREATE_PUBLIC_THREADS:1n<<35n,CREATE_PRIVATE_THREADS:1n<<36n,USE_EXTERNAL_STICKERS:1n<<37n,SEND_MESSAGES_IN_THREADS:1n<<
38n,USE_EMBEDDED_ACTIVITIES:1n<<39n,MODERATE_MEMBERS:1n<<40n,VIEW_CREATOR_MONETIZATION_ANALYTICS:1n<<41n,USE_SOUNDBOARD:1n<<
42n,CREATE_GUILD_EXPRESSIONS:1n<<43n,CREATE_EVENTS:1n<<44n,USE_EXTERNAL_SOUNDS:1n<<45n,SEND_VOICE_MESSAGES:1n<<46n,SET_VOICE_CHANNEL_STATUS:1n<<
48n,SEND_POLLS:1n<<49n,USE_EXTERNAL_APPS:1n<<50n,PIN_MESSAGES:1n<<51n,BYPASS_SLOWMODE:1n<<52n};var Jo=64,Vo;function Fo(e,n){if(!v(e))return w(Ho(e,n));let t=0n;for(let r=0;r<e.length;r++)t|=Ho(e[r],n);return w(t)}function Ho(e,n){
if(typeof e=="bigint"&&e>=0n)return e;if(typeof e=="number"&&e>=0&&e%1===0)return X(e);if(typeof e=="string"){Vo??=Js();
let r=Vo[Ko(e)];if(r!==void 0)return r;if(Fs(e))return X(e)}let t=typeof e=="string"?`"${e}"`:`of type ${typeof e}`;throw new y(
`${n}: there is no permission ${t}; use names such as "ManageMessages", or bits such as Permissions.MANAGE_MESSAGES`)}function Js(){
let e=b(),n=j(Ie);for(let t=0;t<n.length;t++){let r=n[t];e[Ko(r)]=Ie[r]}return e}function Ko(e){let n=Ke(_(e,0,Jo)),t="";
for(let r=0;r<n.length;r++){let s=_(n,r,r+1);s!=="_"&&(t+=s)}return t}function Fs(e){if(e===""||e.length>Jo)return!1;for(let n=0;n<
e.length;n++){let t=_(e,n,n+1);if(t<"0"||t>"9")return!1}return!0}var oe={Slash:1,User:2,Message:3},ht={__proto__:null,subcommand:1,subcommand_group:2,string:3,integer:4,boolean:5,user:6,
channel:7,role:8,mentionable:9,number:10,attachment:11},Wo={__proto__:null,name:"name",nameLocalizations:"name_localizat\
ions",name_localizations:"name_localizations",description:"description",descriptionLocalizations:"description_localizati\
ons",description_localizations:"description_localizations"},zo={...Wo,__proto__:null,defaultMemberPermissions:"default_m\
ember_permissions",default_member_permissions:"default_member_permissions",nsfw:"nsfw",contexts:"contexts",integrationTypes:"\
integration_types",integration_types:"integration_types"},Ks={...Wo,__proto__:null,required:"required",autocomplete:"aut\
ocomplete",minValue:"min_value",min_value:"min_value",maxValue:"max_value",max_value:"max_value",minLength:"min_length",
min_length:"min_length",maxLength:"max_length",max_length:"max_length",channelTypes:"channel_types",channel_types:"chann\
el_types",type:"",kind:"",choices:"",options:"",subcommands:"",run:"",defer:"",nameLocalized:"",descriptionLocalized:""},
Ws={__proto__:null,name:"name",nameLocalizations:"name_localizations",name_localizations:"name_localizations",value:"val\
ue",nameLocalized:""};function cn(e,n){let t=fe("command",a(e,"name"),n),r=qo(e,zo);if(r.type=a(e,"type")??oe.Slash,r.default_member_permissions!==
void 0){let s=`${t}: defaultMemberPermissions`;r.default_member_permissions=Fo(r.default_member_permissions,s)}return Et(
r,e,t),r}function Yo(e){let n=cn(e,1);delete n.type;let t=typeof e=="object"&&e!==null?j(e):[];for(let r=0;r<t.length;r++){
let s=zo[t[r]];s!==void 0&&a(e,t[r])===null&&(n[s]=null)}return n}function fe(e,n,t){let r=typeof n=="string"&&n!=="";return e===
"command"?r?`command ${n}`:`command ${w(t)}`:r?`${e} ${w(t)} (${n})`:`${e} ${w(t)}`}function Et(e,n,t){let r=a(n,"subcom\
mands"),s=v(r)&&r.length>0?yt(r,(c,m)=>zs(c,m,t)):yt(a(n,"options"),(c,m)=>Ys(c,m,t));s!==void 0&&(e.options=s)}function zs(e,n,t){
let r=gt(e,n,t,"option"),s=v(a(e,"subcommands"));return delete r.autocomplete,r.type=s?ht.subcommand_group:ht.subcommand,
Et(r,e,`${t}, ${fe("option",r.name,n)}`),r}function Ys(e,n,t){let r=gt(e,n,t,"option"),s=`${t}, ${fe("option",r.name,n)}`;
r.type=qs(a(e,"type")??a(e,"kind")??"string",s),typeof r.autocomplete=="function"&&(r.autocomplete=!0);let c=yt(a(e,"cho\
ices"),(m,T)=>gt(m,T,s,"choice"));return c!==void 0&&(r.choices=c),Et(r,e,s),r}function qs(e,n){if(typeof e=="number")return e;
let t=ht[w(e)];if(t!==void 0)return t;throw new y(`${n}: there is no option type "${w(e)}"; there are string, integer, n\
umber, boolean, user, channel, role, mentionable, attachment, subcommand and subcommand_group`)}function gt(e,n,t,r){let s=r===
"option"?Ks:Ws,c=typeof e=="object"&&e!==null?j(e):[];for(let m=0;m<c.length;m++){if(s[c[m]]!==void 0)continue;let T=fe(
r,a(e,"name"),n);throw new y(`${t}, ${T}: ${c[m]} is nothing that ${r==="option"?"an option":"a choice"} has`)}return qo(
e,s)}function qo(e,n){let t=b();if(typeof e!="object"||e===null)return t;let r=j(e);for(let s=0;s<r.length;s++){let c=n[r[s]],
m=a(e,r[s]);c!==void 0&&c!==""&&m!==void 0&&m!==null&&(t[c]=m)}return t}function yt(e,n){if(!v(e))return;let t=[];for(let r=0;r<
e.length;r++)x(t,n(e[r],r+1));return t}var Xo=1,Zo=2;function Oe(e){let n=Qo(e);return a(n,"type")!==Zo?{group:void 0,subcommand:wt(n,Xo)}:{group:wt(n,Zo),subcommand:wt(
Qo(n),Xo)}}function Qo(e){let n=a(e,"options");return v(n)?n[0]:void 0}function wt(e,n){return a(e,"type")===n?a(e,"name"):
void 0}function Nn(e,n){let{group:t,subcommand:r}=Oe(n),s=e;return t!==void 0&&(s=er(s,t)),r===void 0?s:er(s,r)}function Mn(e,n){
if(v(e)){for(let t=0;t<e.length;t++)if(a(e[t],"name")===n)return e[t]}}function er(e,n){return Mn(a(e,"subcommands"),n)??
Mn(a(e,"options"),n)}async function nr(e,n){let t=Xs(e,n);if(t===void 0)return;let r=await t(e);v(r)&&await e.autocomplete(r)}function Xs(e,n){
let t=Nn(n,a(e.msg,"data")),r=Mn(a(t,"options"),a(e.focused,"name"));return St(r)??St(t)??St(n)}function St(e){let n=a(e,
"autocomplete");return typeof n=="function"?n:void 0}var Zs=/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u;function Dn(e,n){tr(e.name,n);let t=e.name_localizations,r=t===void 0?
[]:j(t);for(let s=0;s<r.length;s++)tr(a(t,r[s]),n)}function tr(e,n){if(typeof e=="string"&&Ke(e)===e&&ko(Zs,e)!==null)return;
let t=w(e);P(n,`"${t}" cannot be a name: lower-case letters, digits, - and _ only, no spaces`)}function Pn(e,n){or(e.name_localizations,
32,n,"nameLocalizations"),or(e.description_localizations,100,n,"descriptionLocalizations")}function or(e,n,t,r){if(e===void 0)
return;let s=j(e);for(let c=0;c<s.length;c++){let m=s[c];Re(a(e,m),1,n,t,`${r}.${m}`)}}function Re(e,n,t,r,s){e===void 0&&
P(r,`it needs a ${s}`),typeof e!="string"&&P(r,`${s} must be a string`);let c=ln(e);c<n&&P(r,`${s} is empty`),c>t&&P(r,`${s}\
 is too long: at most ${w(t)} characters`)}function Ln(e,n){let t=typeof e=="string"?ln(e):0,r=n===void 0?[]:j(n);for(let s=0;s<
r.length;s++){let c=a(n,r[s]);if(typeof c!="string")continue;let m=ln(c);m>t&&(t=m)}return t}function ln(e){let n=0;for(let t=0;t<
e.length;t++){let r=W(e,t);r>=56320&&r<=57343||n++}return n}function P(e,n){throw new y(`${e}: ${n}`)}var bt=1,_t=2,mn=3,Qs=4,ea=7,sr=10,Un=25,rr=2**53-1;function Tt(e,n,t){if(!v(e))return;e.length>Un&&P(n,`options are too\
 many: at most ${w(Un)}`);let r=0,s=!1;for(let c=0;c<e.length;c++){let m=e[c];na(m,`${n}, ${fe("option",m.name,c+1)}`,t);
for(let T=0;T<c;T++)a(e[T],"name")===m.name&&P(n,`there are two options with the name "${w(m.name)}"`);vt(m)?r+=1:m.required===
!0&&s&&P(n,`required options come first, "${w(m.name)}" does not`),s=s||m.required!==!0}r>0&&r<e.length&&P(n,"subcommand\
s and other options exclude each other")}function na(e,n,t){Re(e.name,1,32,n,"name"),Dn(e,n),Re(e.description,1,100,n,"d\
escription"),Pn(e,n),ta(e,n),oa(e,n),ra(e,n);let r=v(e.options)?e.options:[];e.type===_t?(r.length===0||t||!ia(r,bt))&&P(
n,"a group of subcommands holds one subcommand at least, and nothing else"):e.type===bt&&Gn(r,vt)&&P(n,"a subcommand hol\
ds no further subcommands"),Tt(e.options,n,e.type===_t)}function ta(e,n){let t=e.type,r=t===Qs||t===sr,s=(c,m,T)=>{T||c===
void 0||c===!1||P(n,`${m} does not go with this type of option`)};s(e.choices,"choices",r||t===mn),s(e.autocomplete,"aut\
ocomplete",r||t===mn),s(e.min_value,"minValue",r),s(e.max_value,"maxValue",r),s(e.min_length,"minLength",t===mn),s(e.max_length,
"maxLength",t===mn),s(e.channel_types,"channelTypes",t===ea),s(e.options,"options",vt(e))}function oa(e,n){let{min_value:t,
max_value:r,min_length:s,max_length:c}=e;t>r&&P(n,"minValue is greater than maxValue"),s>c&&P(n,"minLength is greater th\
an maxLength"),(!ir(t,e.type)||!ir(r,e.type))&&P(n,"its limits must be numbers that it can take itself")}function ra(e,n){
let t=e.choices;if(!(!v(t)||t.length===0)){e.autocomplete===!0&&P(n,"choices and autocomplete exclude each other"),t.length>
Un&&P(n,`choices are too many: at most ${w(Un)}`);for(let r=0;r<t.length;r++){let s=t[r],c=`${n}, ${fe("choice",s.name,r+
1)}`;Re(s.name,1,100,c,"name");for(let m=0;m<r;m++)a(t[m],"name")===s.name&&P(n,`there are two choices with the name "${w(
s.name)}"`);ar(s.value,e.type)||P(n,`the value of choice ${w(r+1)} is of another type than the option`)}}}function ar(e,n){
return n===mn?typeof e=="string":typeof e!="number"||!(e>=-rr&&e<=rr)?!1:n===sr||e%1===0}function ir(e,n){return e===void 0||
ar(e,n)}function vt(e){let n=a(e,"type");return n===bt||n===_t}function ia(e,n){return!Gn(e,t=>a(t,"type")!==n)}function Gn(e,n){
for(let t=0;t<e.length;t++)if(n(e[t]))return!0;return!1}var ur=8e3,cr={1:100,2:15,3:15},lr={1:"slash commands",2:"user commands",3:"message commands"};function dr(e){let n={1:0,
2:0,3:0};for(let t=0;t<e.length;t++){let r=e[t];At(r,t+1);let s=r.type;if(n[s]+=1,n[s]>cr[s])throw new y(`there are more\
 than ${w(cr[s])} ${lr[s]}; Discord takes no more`);for(let c=0;c<t;c++){let m=e[c];if(m.name===r.name&&m.type===s)throw new y(
`there are two ${lr[s]} with the name ${w(m.name)}`)}}}function At(e,n){let t=fe("command",e.name,n),r=e.type;if(r!==oe.
Slash&&r!==oe.User&&r!==oe.Message&&P(t,"type must be 1 (slash), 2 (user) or 3 (message)"),Re(e.name,1,32,t,"name"),sa(e,
t),r===oe.Slash){Dn(e,t),Re(e.description,1,100,t,"description"),Pn(e,t),Tt(e.options,t,!1);let s=fr(e);s>ur&&P(t,`its n\
ames, descriptions and values have ${w(s)} characters; ${w(ur)} are allowed`)}else((e.description??"")!==""||e.options!==
void 0)&&P(t,"a user's or a message's menu shows no description and no options")}function sa(e,n){v(e.contexts)&&!mr(e.contexts,
0)&&P(n,"contexts leave out 0, the guild: this command could be used nowhere"),v(e.integration_types)&&!mr(e.integration_types,
0)&&P(n,"integrationTypes leave out 0, the guild: it could be used nowhere")}function mr(e,n){return Gn(e,t=>t===n)}function fr(e){
let n=Ln(e.name,e.name_localizations);n+=Ln(e.description,e.description_localizations);let t=v(e.options)?e.options:[];for(let s=0;s<
t.length;s++)n+=fr(t[s]);let r=v(e.choices)?e.choices:[];for(let s=0;s<r.length;s++){let c=r[s];n+=Ln(c.name,c.name_localizations),
typeof c.value=="string"&&(n+=ln(c.value))}return n}function qe(e){let n=[];for(let t=0;t<e.length;t++)x(n,cn(e[t],t+1));return dr(n),n}async function Bn(e,n){let t=a(a(e,"msg"),"data"),r=Nn(n,t),s=pr(r)?r:n;if(pr(s))await s.run(e);else throw new K(aa(n.name,
Oe(t).subcommand))}function pr(e){return typeof a(e,"run")=="function"}function aa(e,n){return n===void 0?`/${e}: this s\
cript has no run for it`:`/${e}: this script has no subcommand "${n}"`}function hr(e){let n=[],t=-1;for(let r=0;r<e.length;r++)ua(W(e,r))?t>=0&&(x(n,_(e,t,r)),t=-1):t<0&&(t=r);return t>=0&&x(
n,_(e,t)),n}function ua(e){return e<128?e===32||e>=9&&e<=13:e===160||e===5760||e>=8192&&e<=8202||e===8232||e===8233||e===
8239||e===8287||e===12288||e===65279}var gr="INTERACTION_CREATE",yr=!1;function wr(e){if(yr){f.log("warn","createBot was called before: this call changes not\
hing");return}yr=!0;let n=e.commands??e.prefixCommands??[];ca(e.prefix??"!",Er(n,"commands"));let{slashCommands:t}=e;t!==
void 0&&ma(Er(t,"slashCommands"))}function Er(e,n){if(!v(e))throw new y(`createBot: ${n} is not a list`);return e}function ca(e,n){
let t=pa(n);if(n.length===0)return;_e({rawName:"MESSAGE_CREATE",interactionType:null},async s=>{let c=la(s,e),m=c[0],T=m===
void 0?void 0:t[m];if(T===void 0)return;let I=[];for(let D=1;D<c.length;D++)x(I,c[D]);await T.run({...s,args:I})})}function la(e,n){
let t=a(e.msg,"content");if(typeof t!="string"||a(a(e.msg,"author"),"bot")===!0)return[];let r=Io(t);return _(r,0,n.length)===
n?hr(_(r,n.length)):[]}function ma(e){let n=qe(e),t=ha(e,n),r=m=>t[Sr(a(a(m.msg,"data"),"type")??oe.Slash,m.msg.commandName)],
s=async m=>{let T=r(m);T!==void 0&&await Bn(m,T)},c=async m=>{await nr(m,r(m))};_e({rawName:gr,interactionType:te.Command},
s),_e({rawName:gr,interactionType:te.Autocomplete},c),da(e),fa(n)}function da(e){let n=[];for(let t=0;t<e.length;t++)a(e[t],
"defer")===!1&&x(n,e[t].name);n.length>0&&f.declare("interaction.defer_late",{commands:n})}async function fa(e){try{await f.
op("commands.register",{commands:e})}catch(n){f.report(n)}}function pa(e){let n=b();for(let t=0;t<e.length;t++){let r=e[t];
if(typeof a(r,"name")!="string")throw new y(`createBot: prefix command ${w(t+1)} needs a name`);if(typeof r.run!="functi\
on")throw new y(`createBot: prefix command "${r.name}" needs a run`);n[r.name]??=r}return n}function ha(e,n){let t=b();for(let r=0;r<
e.length;r++){let{type:s,name:c}=n[r];t[Sr(s,c)]=e[r]}return t}function Sr(e,n){return`${w(e)} ${w(n)}`}var ga=1,ya=2;function Xe(e){let n={};return br(n,e),n}function br(e,n){if(v(n))for(let t=0;t<n.length;t++){let r=n[t],s=a(
r,"type");s===ga||s===ya?br(e,a(r,"options")):R(e,a(r,"name"),a(r,"value"))}}function _r(e){return Oe(a(a(e,"msg"),"data")).subcommand}function Tr(e){return Oe(a(a(e,"msg"),"data")).group}function vr(e,n){let t=a(a(a(e,"msg"),"member"),"roles");if(!v(t))return!1;for(let r=0;r<t.length;r++)if(t[r]===n)return!0;
return!1}function Ar(e){return xr(e,oe.User)}function kr(e){return xr(e,oe.Message)}function xr(e,n){let t={...e};return R(t,"typ\
e",n),t}function Cr(e){return e}function Ir(e){return e}function Or(e){return e}var k=V({ActionRow:1,Button:2,StringSelect:3,InputText:4,UserSelect:5,RoleSelect:6,MentionableSelect:7,ChannelSelect:8,Section:9,
TextDisplay:10,Thumbnail:11,MediaGallery:12,File:13,Separator:14,Container:17,Label:18,FileUpload:19,RadioGroup:21,CheckboxGroup:22,
Checkbox:23});var kt=b();function Rr(e){return typeof e=="string"?kt[e]:void 0}function Mr(e,n){return kt[e]!==void 0?!1:(kt[e]=n,!0)}function Dr(e,n,t,r){if(Nr(e,"a name"),Nr(n,"an expression"),typeof t!="function")throw new y(`cron: the handler of "${e}\
" is not a function`);if(!Mr(e,t))throw new K(`cron: there is already a job called "${e}"`);let s=b();s.name=e,s.expr=n,
s.skipIfRunning=a(r,"skipIfRunning")===!0;for(let c=0;c<xt.length;c++){let m=a(r,xt[c]);m!=null&&(s[xt[c]]=m)}f.declare(
"cron.register",s)}var xt=["timeZone","catchUp","maxLateness"];function Nr(e,n){if(typeof e!="string"||e==="")throw new y(
`cron: ${n} must be a string that is not empty`)}var Ea=64;function Pr(e,n){if(typeof e!="string"||e==="")throw new y("on: the event's name must be a string that is not \
empty");if(e.length>Ea)throw new y(`on: there is no event with a name of ${w(e.length)} characters`);if(typeof n!="funct\
ion")throw new y(`on: the handler of "${w(e)}" is not a function`);_e(Ye(e),n)}var Lr=50;async function dn(e,n){let t=b();t.keys=e;for(let r=0;r<Lr;r++){let s=await f.op("kv.get_many",t),c=await n(wa(
s));if(!v(c)||c.length!==e.length)throw new y("transact: the function must give one value for each key");let m=b();if(m.
changes=Sa(e,s,c),await f.op("kv.commit",m)===!0)return ba(s,c)}throw _a()}function wa(e){let n=[];for(let t=0;t<e.length;t++)
x(n,e[t].value);return n}function Sa(e,n,t){let r=[];for(let s=0;s<e.length;s++){let c=e[s],m=b();m.store=c.store,m.key=
c.key,m.version=n[s].version;let T=t[s];T===null?m.kind="delete":T!==void 0&&(m.kind="set",m.value=T),x(r,m)}return r}function ba(e,n){
let t=[];for(let r=0;r<n.length;r++)x(t,n[r]===void 0?e[r].value:n[r]);return t}function _a(){let e=new K(`transact: oth\
ers wrote to these keys ${Lr} times in a row`);return R(e,"code",{code:"conflict"}.code),e}var Qe=class{#e;constructor(n){if(typeof n!="string"||n==="")throw new y("kv.store: the store's name must be a string th\
at is not empty");this.#e=n}get(n){return f.op("kv.get",this.#o(n))}async getMany(n){let t=b(),r=[];for(let m=0;m<n.length;m++)
x(r,this.#o(n[m]));t.keys=r;let s=await f.op("kv.get_many",t),c=[];for(let m=0;m<s.length;m++)x(c,s[m].value);return c}async getWithMetadata(n){
return await f.op("kv.get_with_metadata",this.#o(n))??{value:null,version:0}}async set(n,t,r){let s=this.#n(n,t,r);return a(
r,"ifAbsent")===!0&&(s.ifVersion=0),await f.op("kv.set",s)!==!1}async cas(n,t,r,s){let c=this.#n(n,r,s);return c.ifVersion=
t,await f.op("kv.set",c)===!0}increment(n,t,r){let s=this.#o(n);return t!==void 0&&(s.by=t),Ur(s,r),f.op("kv.increment",
s)}async transact(n,t){if(!v(n))return(await dn([this.#o(n)],async c=>{let m=[];return x(m,await t(c[0])),m}))[0];let r=[];
for(let s=0;s<n.length;s++)x(r,this.#o(n[s]));return dn(r,t)}async updateMetadata(n,t){let r=this.#o(n);r.metadata=t??null,
await f.op("kv.update_metadata",r)}async delete(n){return await f.op("kv.delete",this.#o(n))===!0}async list(n){let t=this.#t();
return Ze(t,n,"prefix"),Ze(t,n,"cursor"),Ze(t,n,"limit"),Ze(t,n,"reverse"),await f.op("kv.list",t)}count(){return f.op("\
kv.count",this.#t())}async clear(){await f.op("kv.clear",this.#t())}#n(n,t,r){let s=typeof t;if(s==="undefined"||s==="fu\
nction"||s==="symbol"||s==="bigint")throw new y(`kv: a value is a text or other JSON, not of type ${s}`);let c=this.#o(n);
c.value=t,Ur(c,r);let m=a(r,"metadata");return m!==void 0&&(c.metadata=m),c}#t(){let n=b();return n.store=this.#e,n}#o(n){
let t=this.#t();return t.key=n,t}};function Ur(e,n){Ze(e,n,"expiration"),Ze(e,n,"ttl")}function Ze(e,n,t){let r=a(n,t);r!=
null&&(e[t]=typeof r=="bigint"?ee(r):r)}var en=class{#e;constructor(n){if(typeof n!="string"||n==="")throw new y("kv.sortedSet: the name must be a string that i\
s not empty");this.#e=n}add(n,t){let r=this.#t(n);return r.score=t,f.op("kv.sorted.add",r)}incrementScore(n,t){let r=this.#t(
n);return t!==void 0&&(r.by=t),f.op("kv.sorted.increment_score",r)}score(n){return f.op("kv.sorted.score",this.#t(n))}rank(n,t){
let r=this.#t(n);return a(t,"reverse")===!0&&(r.reverse=!0),f.op("kv.sorted.rank",r)}range(n){let t=this.#n(),r=["limit",
"min","max","reverse"];for(let c=0;c<r.length;c++){let m=r[c],T=a(n,m);T!=null&&(t[m]=T)}let s=a(n,"after");if(s!=null){
let c=b();c.member=a(s,"member"),c.score=a(s,"score"),t.after=c}return f.op("kv.sorted.range",t)}remove(n){return f.op("\
kv.sorted.remove",this.#t(n))}count(){return f.op("kv.sorted.count",this.#n())}async clear(){await f.op("kv.sorted.clear",
this.#n())}#n(){let n=b();return n.set=this.#e,n}#t(n){let t=this.#n();return t.member=n,t}};function $n(e){return new Qe(e)}var Gr=V({store:$n,sortedSet:e=>new en(e),transact(e,n){let t=[];for(let r=0;r<e.length;r++){let s=b();s.store=a(e[r],"s\
tore"),s.key=a(e[r],"key"),x(t,s)}return dn(t,n)}});var Br=V({get(e){return f.secret(w(e))}});function re(e,n){let t=new K(e);return R(t,"code",n),t}var Ta=6e4;function fn(e,n,t){let r=a(e,n)??Ta;if(typeof r!="number"||!(r>0))throw new y(`${t}: ${n} must be a number of\
 milliseconds above 0`);if(r>f.waiting.ms){let s=w(f.waiting.ms);throw re(`${t}: ${n} is more than ${s} ms`,"limit_excee\
ded")}return r}function jn(e,n){if(e==null)return null;if(typeof e!="function")throw new y(`${n}: the filter is no funct\
ion`);return e}async function Vn(e,n,t){return n!==null&&!n(e)?!1:t===null||await t(e)===!0}async function Hn(e,n){let t=n===null?va():
n.over;e.over=Aa(e.over,t),e.answered!==null&&await ka(e.answered,t)}function va(){return new de(()=>{})}async function Aa(e,n){
await e,await n}function ka(e,n){return new de(t=>{$r(e,t),$r(n,t)})}async function $r(e,n){await e,n()}var Jn=b(),Ct=0;function It(){if(Ct<f.waiting.most)return;let e=w(f.waiting.most);throw re(`more than ${e} collectors an\
d calls of waitFor wait`,"limit_exceeded")}function Fn(e,n){It();let{rawName:t,interactionType:r}=e;pt(e);let s=Jn[t]??null,
c={waiter:n,interactionType:r,removed:!1,previous:null,next:s};return s!==null&&(s.previous=c),Jn[t]=c,Ct++,()=>xa(t,c)}
function xa(e,n){n.removed||(n.removed=!0,Ct--,n.previous===null?Jn[e]=n.next:n.previous.next=n.next,n.next!==null&&(n.next.
previous=n.previous))}function jr(e,n){let t=[];for(let r=Jn[e]??null;r!==null;r=r.next)(r.interactionType===null||r.interactionType===
n)&&x(t,r.waiter);return t}var Ca=100;function Vr(e,n){return Rt("collect",e,n,null,null)}function Rt(e,n,t,r,s){if(typeof n!="string"||n==="")throw new y(
`${e}: the event's name must be a string that is not empty`);let c=jn(a(t,"filter"),e),m=Oa(a(t,"max"),e),T=fn(t,"time",
e),I=a(t,"idle")===void 0?null:fn(t,"idle",e),D=new Ot,z=0,Y=Fn(Ye(n),{async offer(pe,ve){D.isFull||!await Vn(pe,s,c)||D.
isFull||(D.put(pe),++z>=m?Z():le(),await Hn(ve,r))}}),ne=f.setTimeout(Z,T),ie=0;le();function le(){I!==null&&(f.clearTimeout(
ie),ie=f.setTimeout(Z,I))}function Z(){Y(),f.clearTimeout(ne),f.clearTimeout(ie),D.end()}return Ia(D,Z)}function Ia(e,n){
let t={next:()=>e.take(),async return(){return n(),{done:!0,value:void 0}},stop:n};return R(t,vo,()=>t),t}function Oa(e,n){
if(e===void 0)return 1/0;if(typeof e!="number"||!(e>=1))throw new y(`${n}: max must be a number of at least 1`);return e}
var Ot=class{#e=[];#n=0;#t=[];#o=0;#r=!1;get isFull(){return this.#r||this.#e.length-this.#n>=Ca}put(n){let t=this.#t[this.#o];
t===void 0?x(this.#e,n):(this.#o++,t({done:!1,value:n}))}take(){return new de(n=>{if(this.#n<this.#e.length){let t=this.#e[this.#n];
this.#e[this.#n++]=void 0,n({done:!1,value:t})}else this.#r?n({done:!0,value:void 0}):x(this.#t,n)})}end(){for(this.#r=!0;this.#o<
this.#t.length;)this.#t[this.#o++]({done:!0,value:void 0})}};function Hr(e,n,t){return Kn("waitFor",e,n,t,null,null)}function Kn(e,n,t,r,s,c){return It(),Ra(e,n,t,r,s,c)}async function Ra(e,n,t,r,s,c){
if(typeof n!="string"||n==="")throw new y(`${e}: the event's name must be a string that is not empty`);let m=jn(t,e),T=fn(
r,"timeout",e);return await new de((I,D)=>{let z=!1,Y=Fn(Ye(n),{async offer(le,Z){z||!await Vn(le,c,m)||z||(ie(),I(le),await Hn(
Z,s))}}),ne=f.setTimeout(()=>{ie(),D(re(`${e}: no ${n} came within ${w(T)} ms`,"timeout"))},T);function ie(){z=!0,Y(),f.
clearTimeout(ne)}})}var Ma=["ComponentType","KvStore","SortedSet","collect","createBot","cron","flattenCommands","flattenInteractionOptions",
"getSubcommand","getSubcommandGroup","handleSubcommand","hasRole","kv","messageCommand","on","prefix","secrets","slash",
"store","subcommand","userCommand","waitFor"];function Na(){return{__proto__:null,ComponentType:k,KvStore:Qe,SortedSet:en,
collect:Vr,createBot:wr,cron:Dr,flattenCommands:qe,flattenInteractionOptions:Xe,getSubcommand:_r,getSubcommandGroup:Tr,handleSubcommand:Bn,
hasRole:vr,kv:Gr,messageCommand:kr,on:Pr,prefix:Cr,secrets:Br,slash:Ir,store:$n,subcommand:Or,userCommand:Ar,waitFor:Hr}}var Dt={};xn(Dt,{make:()=>Pa,names:()=>Da});var Da=["ActionRowBuilder","ButtonBuilder","ButtonStyle","ButtonStyles","ChannelSelectMenuBuilder","CheckboxBuilder","Ch\
eckboxGroupBuilder","ContainerBuilder","EmbedBuilder","FileBuilder","FileUploadBuilder","InputTextBuilder","InputTextSty\
le","InputTextStyles","LabelBuilder","MediaGalleryBuilder","MentionableSelectMenuBuilder","MessageFlags","ModalBuilder",
"RadioGroupBuilder","RoleSelectMenuBuilder","SectionBuilder","SelectMenuBuilderBase","SeparatorBuilder","StringSelectMen\
uBuilder","TextDisplayBuilder","ThumbnailBuilder","UserSelectMenuBuilder","actionRow","button","channelSelect","checkbox",
"checkboxGroup","container","embed","file","fileUpload","inputText","label","mediaGallery","mentionableSelect","modal","\
onButton","onModal","onSelect","radioGroup","roleSelect","section","separator","stringSelect","textDisplay","thumbnail",
"userSelect"];function Pa(){function e(o,i){return re(`${o}: ${i}`,"invalid_argument")}function n(o,i,u,l,g=0){if(u==null){
if(g>0)throw e(o,`${i} is missing`);return}if(typeof u!="string")throw e(o,`${i} is not a text`);if(u.length<g)throw e(o,
`${i} is empty`);if(u.length>l&&t(u)>l)throw e(o,`${i} is longer than ${w(l)}`)}function t(o){let i=0;for(let u=0;u<o.length;u++){
let l=W(o,u);(l<56320||l>57343)&&i++}return i}function r(o,i,u,l,g){if(u==null)return;if(!(typeof u=="number"&&u%1===0)||
u<l||u>g)throw e(o,`${i} is no whole number from ${w(l)} to ${w(g)}`)}function s(o,i,u,l,g){let S=v(u)?u.length:0;if(S<l)
throw e(o,S===0?`${i} is empty`:`${i} has fewer than ${w(l)}`);if(S>g)throw e(o,`${i} has more than ${w(g)}`)}function c(o,i,u){
let l=a(i,"min_values"),g=a(i,"max_values");if(r(o,"min_values",l,0,u),r(o,"max_values",g,1,u),typeof l=="number"&&typeof g==
"number"&&l>g)throw e(o,"min_values is more than max_values")}function m(o,i,u,l){s(o,"options",i,u,l);for(let g=0;g<i.length;g++){
let S=`options[${w(g)}]`;n(o,`${S}.label`,a(i[g],"label"),100,1),n(o,`${S}.value`,a(i[g],"value"),100,1),n(o,`${S}.descr\
iption`,a(i[g],"description"),100)}}var T=2147483647,I=class{#e;constructor(o){this.#e={type:o}}setId(o){return this.set(
"id",o)}set(o,i){return R(this.#e,o,i),this}json(o){return r(o,"id",this.#e.id,0,T),{...this.#e}}copyTo(o){return o.#e={
...this.#e},o}};function D(o){let i=o;return typeof i.toJSON=="function"?i.toJSON():o}function z(o){return o.map(D)}function Y(o,i,u){
if(o===void 0)throw new y(`${i}: it needs ${u}`);return o}var ne="actionRow",ie=class extends I{#e=[];constructor(){super(
k.ActionRow)}addComponents(...o){return this.#e=[...this.#e,...o],this}setComponents(o){return this.#e=[...o],this}toJSON(){
let o=z(this.#e);s(ne,"components",o,1,5);for(let i=0;i<o.length;i++)if(o.length>1&&o[i]?.type!==k.Button)throw e(ne,`co\
mponents[${i}] is no button, and needs a row of its own`);return{...this.json(ne),components:o}}};function le(){return new ie}
var Z=V({Primary:1,Secondary:2,Success:3,Danger:4,Link:5,Premium:6});function pe(o){let i=[],u=[],l=0;for(let g=0;g<o.length;g++){
let S=ve(o,g);S<0||(x(i,_(o,l,g)),x(u,_(o,g+1,S)),l=S+1,g=S)}return x(i,_(o,l)),{text:o,texts:i,names:u}}function ve(o,i){
if(_(o,i,i+1)!=="{")return-1;for(let u=i+1;u<o.length;u++){if(_(o,u,u+1)==="}")return u>i+1?u:-1;if(!Ae(W(o,u),u===i+1))
return-1}return-1}function Ae(o,i){return o>=65&&o<=90||o>=97&&o<=122||o===95||!i&&o>=48&&o<=57}function Le(o,i){let{texts:u,
names:l}=o,g={},S=u[0].length;if(_(i,0,S)!==u[0])return null;for(let U=0;U<l.length;U++){let ue=u[U+1],Ce=U===l.length-1&&
ue===""?i.length:me(i,ue,S+1);if(Ce<=S)return null;R(g,l[U],_(i,S,Ce)),S=Ce+ue.length}return S===i.length?g:null}function Ue(o,i,u){
let l=o.texts[0];for(let g=0;g<o.names.length;g++){let S=o.names[g],U=o.texts[g+1],ue=a(i,S);if(ue===void 0)throw new y(
`${u}: "${o.text}" needs with({ ${S}: ... })`);l+=he(w(ue),U,`${u}: ${S}`)+U}return l}function he(o,i,u){if(o==="")throw new y(
`${u} is empty`);if(i!==""&&me(o,i,0)>=0)throw new y(`${u} holds "${i}", which ends it in the pattern`);return o}function me(o,i,u){
for(let l=u;l+i.length<=o.length;l++)if(_(o,l,l+i.length)===i)return l;return-1}var E=64,A=64,M=4096,L=new an(A),J=new an(
8),F=new an(A),B=new an(8),H=new Cn(M+2*E),Me=new Cn(32),Ge=0;for(let o=2;Ge<A;o++)Qn(o)&&(Ge<8&&(J[Ge]=rn(o**(1/2))),L[Ge++]=
rn(o**(1/3)));function Qn(o){for(let i=2;i*i<=o;i++)if(o%i===0)return!1;return!0}function rn(o){return(o-(o|0))*4294967296|
0}var se=(o,i)=>o>>>i|o<<32-i,N=(o,i)=>o[i];function yn(o){let i=et(o);for(let u=0;u<8;u++)B[u]=N(J,u);for(let u=0;u<i;u+=
E)nt(u);for(let u=0;u<32;u++)Me[u]=N(B,u>>2)>>>24-8*(u&3)}function et(o){let i=o;for(H[i++]=128;i%E!==E-8;)H[i++]=0;for(let u=0;u<
4;u++)H[i++]=0;for(let u=24;u>=0;u-=8)H[i++]=o*8>>>u;return i}function nt(o){tt(o);let i=N(B,0),u=N(B,1),l=N(B,2),g=N(B,
3),S=N(B,4),U=N(B,5),ue=N(B,6),kn=N(B,7);for(let Ce=0;Ce<A;Ce++){let bs=se(S,6)^se(S,11)^se(S,25),To=kn+bs+(S&U^~S&ue)+N(
L,Ce)+N(F,Ce)|0,_s=(se(i,2)^se(i,13)^se(i,22))+(i&u^i&l^u&l)|0;kn=ue,ue=U,U=S,S=g+To|0,g=l,l=u,u=i,i=To+_s|0}En(0,i,u,l,
g),En(4,S,U,ue,kn)}function En(o,i,u,l,g){B[o]=N(B,o)+i,B[o+1]=N(B,o+1)+u,B[o+2]=N(B,o+2)+l,B[o+3]=N(B,o+3)+g}function tt(o){
for(let i=0;i<16;i++){let u=o+4*i,l=N(H,u)<<24|N(H,u+1)<<16;F[i]=l|N(H,u+2)<<8|N(H,u+3)}for(let i=16;i<A;i++){let u=N(F,
i-15),l=N(F,i-2),g=se(u,7)^se(u,18)^u>>>3,S=se(l,17)^se(l,19)^l>>>10;F[i]=N(F,i-16)+g+N(F,i-7)+S}}function ot(o,i){let u=i;
for(let l=0;l<o.length&&u<M;l++){let g=rt(o,l);if(g>65535&&l++,g<128)H[u++]=g;else{let S=g<2048?1:g<65536?2:3;H[u++]=65280>>
S+1|g>>6*S;for(let U=S-1;U>=0;U--)H[u++]=128|g>>6*U&63}}return u}function rt(o,i){let u=W(o,i);if(u<55296||u>56319||i+1>=
o.length)return u;let l=W(o,i+1);return l<56320||l>57343?u:65536+(u-55296<<10)+(l-56320)}function wn(o,i){for(let u=0;u<
E;u++){let l=_(o,2*u,2*u+2);H[u]=(l===""?0:ee("0x"+l))^i}}var it="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz01\
23456789-_";function Sn(o,i){wn(o,54),yn(ot(i,E)),wn(o,92);for(let l=0;l<32;l++)H[E+l]=N(Me,l);yn(E+32);let u="";for(let l=0;l<
9;l+=3){let g=N(Me,l)<<16|N(Me,l+1)<<8|N(Me,l+2);for(let S=18;S>=0;S-=6){let U=g>>S&63;u+=_(it,U,U+1)}}return u}var ae="\
#~",ge=12,bn=100,ke=6e4,Be=168*3600,sn=16,xe=36,_n="component-state";function st(o,i,u){let l=Co(o);if(typeof l!="string")
throw new y(`${u}: state() takes what JSON can say`);let g=a(i,"ttl");if(g!==void 0&&(typeof g!="number"||!(g>0)))throw new y(
`${u}: ttl must be a number of seconds above 0`);return{json:l,ttl:g??null,key:null}}function at(o,i,u){if(me(o,ae,0)>=0)
throw new y(`${u}: a custom id cannot hold "${ae}"`);let l=`j${i.ttl===null?"":p(i.ttl)}.${i.json}`;if(o.length+ae.length+
ge+l.length<=bn)return d(o,l);let g=i.ttl??Be;return i.key??=C(i.json,g),d(o,`k${p(g)}.${i.key}`)}function d(o,i){return o+
ae+Sn(f.signingKey(),o+ae+i)+i}function p(o){return h(un((Fe()+o*1e3)/ke)+1)}function h(o){let i="0123456789abcdefghijkl\
mnopqrstuvwxyz",u="";for(let l=o;l>=1;l=un(l/xe))u=_(i,l%xe,l%xe+1)+u;return u}function C(o,i){let u="";for(;u.length<sn;)
u+=h(1+un(xo()*(xe-1)));let l=un(Fe()/1e3+i)+1;return O(f.op("kv.set",{store:_n,key:u,value:o,expiration:l})),u}async function O(o){
try{await o}catch(i){f.report(i)}}function $(o){let i=me(o,ae,0);return i<0?{id:o,rest:null}:{id:_(o,0,i),rest:_(o,i+ae.
length)}}async function Ee(o,i){if(o.rest===null)return null;let u=_(o.rest,ge);if(Sn(f.signingKey(),o.id+ae+u)!==_(o.rest,
0,ge))throw re("the state in its custom id was not signed by this guild's script","forbidden");let l=me(u,".",1),g=_(u,1,
l);if(g!==""&&Tn(g)*ke<Fe())throw q();let S=_(u,l+1);if(_(u,0,1)==="j")return ft(S);let U=await f.op("kv.get",{store:_n,
key:S},i);if(typeof U!="string")throw q();return ft(U)}function q(){return re("the state in its custom id has expired","\
not_found")}function Tn(o){let i=0;for(let u=0;u<o.length;u++){let l=W(o,u);i=i*xe+(l>=97?l-87:l-48)}return ee(i)}function vn(o,i){
if(o.length<1||o.length>bn){let u=w(o.length);throw re(`${i}: custom_id is ${u} characters long, not 1 to 100`,"invalid_\
argument")}return o}var we=class Nt{#e;#n;#t;#o;constructor(i,u,l={},g=null){this.#e=i,this.#n=pe(u),this.#t=l,this.#o=g}get pattern(){
return this.#n.text}with(i){let u={};return Ne(u,this.#t),Ne(u,i),new Nt(this.#e,this.#n.text,u,this.#o)}state(i,u){let l=st(
i,u,this.#e);return new Nt(this.#e,this.#n.text,this.#t,l)}text(){let i=Ue(this.#n,this.#t,this.#e),u=this.#o===null?i:at(
i,this.#o,this.#e);return vn(u,this.#e)}};function Ne(o,i){let u=j(i);for(let l=0;l<u.length;l++){let g=u[l];R(o,g,i[g])}}
var Kt=500,Ni="This can no longer be used. Please ask for it anew.",$e=[],Wt=!1,zt=!1;function je(o,i,u,l,g){if(typeof u!=
"string"||u==="")throw new y(`${o}: the pattern must be a string that is not empty`);if(typeof l!="function")throw new y(
`${o}: the handler of "${u}" is not a function`);let S=Yt(i,u);S!==null?S.handler=l:Di({kind:i,pattern:pe(u),handler:l},
o),a(g,"defer")===!1&&Pi(u,o)}function Yt(o,i){for(let u=0;u<$e.length;u++){let l=$e[u];if(l.kind===o&&l.pattern.text===
i)return l}return null}function Di(o,i){if($e.length>=Kt)throw re(`${i}: more than ${w(Kt)} patterns`,"limit_exceeded");
x($e,o),o.kind==="modal"?Ui():Li()}function Pi(o,i){let u=pe(o).texts[0];if(u==="")throw new y(`${i}: with defer: false \
a pattern begins with text, not a name`);f.declare("interaction.defer_late",{customIds:[u]})}function Li(){if(Wt)return;
Wt=!0;let o={rawName:"INTERACTION_CREATE",interactionType:te.Component};_e(o,i=>{let u=a(a(a(i,"msg"),"data"),"component\
_type");return qt(u===k.Button?"button":"select",i)})}function Ui(){if(zt)return;zt=!0;let o=te.ModalSubmit;_e({rawName:"\
INTERACTION_CREATE",interactionType:o},i=>qt("modal",i))}async function qt(o,i){let u=$(w(a(i.msg,"customId"))),l=Gi(o,u.
id);if(l===null)return;let g;try{g=await Ee(u,i.eventId)}catch(S){let{message:U}=S,ue=l.route.pattern.text;f.log("error",
`${o} "${ue}" was not handled: ${U}`,i.eventId),await i.reply({content:Ni,ephemeral:!0});return}await l.route.handler({...i,
params:l.params,state:g})}function Gi(o,i){let u=Yt(o,i);if(u!==null&&u.pattern.names.length===0)return{route:u,params:{}};
for(let l=0;l<$e.length;l++){let g=$e[l],S=g.kind===o?Le(g.pattern,i):null;if(S!==null)return{route:g,params:S}}return null}
function Bi(o){if(typeof o!="string")return{...o};let i=me(o,":",0),u=i<0?-1:me(o,":",i+1);if(_(o,0,1)!=="<"||u<0)return{
name:o};let l={name:_(o,i+1,u),id:_(o,u+1,o.length-1)};return _(o,1,i)==="a"?{...l,animated:!0}:l}var Xt=5,ut=6,Zt=class Jr extends I{#e=Z.
Primary;#n;constructor(i){super(k.Button),i!==void 0&&this.setCustomId(i)}setStyle(i){return this.#e=i,this}setCustomId(i){
return this.#n=new we("button",i),this}setUrl(i){return this.#e=Xt,this.set("url",i)}setSkuId(i){return this.#e=ut,this.
set("sku_id",i)}setLabel(i){return this.set("label",i)}setEmoji(i){return this.set("emoji",Bi(i))}setDisabled(i=!0){return this.
set("disabled",i)}with(i){return this.#o(this.#t().with(i))}state(i,u){return this.#o(this.#t().state(i,u))}onClick(i,u){
return je("onClick","button",this.#t().pattern,i,u),this}toJSON(){let{type:i,...u}=this.json("button"),l={type:i,style:this.#e,
...u};if(r("button","style",this.#e,Z.Primary,ut),n("button","label",l.label,80),this.#e===ut)return ji(l);if(l.label===
void 0&&l.emoji===void 0)throw e("button","it needs setLabel() or setEmoji()");return this.#e===Xt?$i(l):{...l,custom_id:this.#t().
text()}}#t(){return Y(this.#n,"button","setCustomId(), setUrl() or setSkuId()")}#o(i){let u=this.copyTo(new Jr);return u.#e=
this.#e,u.#n=i,u}};function $i(o){return n("button","url",Y(o.url,"button","setUrl()"),512,1),o}function ji(o){if(Y(o.sku_id,
"button","setSkuId()"),o.label!==void 0||o.emoji!==void 0)throw e("button","one that sells something has neither label n\
or emoji");return o}function Vi(o){return new Zt(o)}var De="select",Qt=25,Ve=class Fr extends I{#e;#n=[];constructor(i,u){
super(i),this.#e=new we(De,u)}setCustomId(i){return this.#e=new we(De,i),this}setPlaceholder(i){return this.set("placeho\
lder",i)}setMinValues(i){return this.set("min_values",i)}setMaxValues(i){return this.set("max_values",i)}setRequired(i=!0){
return this.set("required",i)}setDisabled(i=!0){return this.set("disabled",i)}setChannelTypes(i){return this.set("channe\
l_types",[...i])}setDefaultValues(i){return this.#n=i.map(u=>({...u})),this}setDefaultUsers(i){return this.#o(i,"user")}setDefaultRoles(i){
return this.#o(i,"role")}setDefaultChannels(i){return this.#o(i,"channel")}addDefaultUser(i){return this.addDefaultValue(
i,"user")}addDefaultRole(i){return this.addDefaultValue(i,"role")}addDefaultChannel(i){return this.addDefaultValue(i,"ch\
annel")}addDefaultValue(i,u){return this.#n=[...this.#n,{id:i,type:u}],this}with(i){return this.#t(this.#e.with(i))}state(i,u){
return this.#t(this.#e.state(i,u))}onSelect(i,u){return je("onSelect","select",this.#e.pattern,i,u),this}toJSON(){let{type:i,
...u}=this.json(De),l={type:i,custom_id:this.#e.text(),...u};return n(De,"placeholder",l.placeholder,150),c(De,l,Qt),s(De,
"default_values",this.#n,0,Qt),this.#n.length===0?l:{...l,default_values:this.#n.map(g=>({...g}))}}another(){return new Fr(
this.json(De).type,"")}#t(i){let u=this.copyTo(this.another());return u.#e=i,u.#n=this.#n,u}#o(i,u){let l=this.#n.filter(
g=>g.type!==u);return this.#n=[...l,...i.map(g=>({id:g,type:u}))],this}},eo=class Kr extends Ve{constructor(i){super(k.ChannelSelect,
i)}another(){return new Kr("")}};function Hi(o){return new eo(o)}var no=class extends I{constructor(o){super(k.Checkbox),
this.setCustomId(o)}setCustomId(o){return this.set("custom_id",o)}setDefault(o=!0){return this.set("default",o)}toJSON(){
let o=this.json("checkbox");return n("checkbox","custom_id",o.custom_id,100,1),o}};function Ji(o){return new no(o)}var to=class extends I{#e=[];constructor(o){
super(k.CheckboxGroup),this.setCustomId(o)}setCustomId(o){return this.set("custom_id",o)}setOptions(o){return this.#e=o.
map(i=>({...i})),this}addOptions(...o){return this.setOptions([...this.#e,...o])}setMinValues(o){return this.set("min_va\
lues",o)}setMaxValues(o){return this.set("max_values",o)}setRequired(o=!0){return this.set("required",o)}toJSON(){let o=this.
json("checkboxGroup");return n("checkboxGroup","custom_id",o.custom_id,100,1),m("checkboxGroup",this.#e,1,10),c("checkbo\
xGroup",o,10),{...o,options:this.#e.map(i=>({...i}))}}};function Fi(o){return new to(o)}var oo=class extends I{#e=[];constructor(){
super(k.Container)}addComponents(...o){return this.#e=[...this.#e,...o],this}setComponents(o){return this.#e=[...o],this}setAccentColor(o){
return this.set("accent_color",o)}setSpoiler(o=!0){return this.set("spoiler",o)}toJSON(){let o=z(this.#e);s("container",
"components",o,1,39);let{type:i,...u}=this.json("container");return r("container","accent_color",u.accent_color,0,16777215),
{type:i,components:o,...u}}};function Ki(){return new oo}var Q="embed",He=2048,ro=6e3;function Wi(o){n(Q,"title",a(o,"ti\
tle"),256),n(Q,"description",a(o,"description"),4096),n(Q,"url",a(o,"url"),He),r(Q,"color",a(o,"color"),0,16777215),zi(o);
let i=a(o,"fields");if(s(Q,"fields",i,0,25),v(i))for(let l=0;l<i.length;l++)Yi(i[l],l);if(qi(o)>ro)throw e(Q,`all its te\
xts together are longer than ${ro}`)}function zi(o){let i=a(o,"footer"),u=a(o,"author");n(Q,"footer.text",a(i,"text"),2048),
n(Q,"footer.icon_url",a(i,"icon_url"),He),n(Q,"author.name",a(u,"name"),256),n(Q,"author.url",a(u,"url"),He),n(Q,"author\
.icon_url",a(u,"icon_url"),He),n(Q,"image.url",a(a(o,"image"),"url"),He),n(Q,"thumbnail.url",a(a(o,"thumbnail"),"url"),He)}
function Yi(o,i){n(Q,`fields[${i}].name`,a(o,"name"),256,1),n(Q,`fields[${i}].value`,a(o,"value"),1024,1)}function qi(o){
let i=Je(a(o,"title"))+Je(a(o,"description"));i+=Je(a(a(o,"footer"),"text"))+Je(a(a(o,"author"),"name"));let u=a(o,"fiel\
ds");if(!v(u))return i;for(let l=0;l<u.length;l++)i+=Je(a(u[l],"name"))+Je(a(u[l],"value"));return i}function Je(o){return typeof o==
"string"?t(o):0}var io=class{#e;constructor(o={}){this.#e={...o}}setTitle(o){return this.#n({title:o})}setDescription(o){
return this.#n({description:o})}setUrl(o){return this.#n({url:o})}setColor(o){return this.#n({color:o})}setTimestamp(o){
return this.#n({timestamp:o})}setFooter(o,i){return this.#n({footer:i===void 0?{text:o}:{text:o,icon_url:i}})}setImage(o){
return this.#n({image:{url:o}})}setThumbnail(o){return this.#n({thumbnail:{url:o}})}setAuthor(o,i={}){let{url:u,iconUrl:l}=i;
return this.#n({author:{name:o,...u===void 0?null:{url:u},...l===void 0?null:{icon_url:l}}})}addField(o,i,u=!1){return this.
addFields([{name:o,value:i,inline:u}])}addFields(o){return this.setFields([...this.#e.fields??[],...o])}setFields(o){return this.#n(
{fields:o.map(i=>({...i}))})}toJSON(){return Wi(this.#e),{...this.#e}}#n(o){return this.#e={...this.#e,...o},this}};function Xi(o){
return new io(o)}var ct="attachment://",so=class extends I{#e;constructor(o){super(k.File),this.#e=o}setUrl(o){return this.#e=
o,this}setSpoiler(o=!0){return this.set("spoiler",o)}toJSON(){if(n("file","file.url",this.#e,2048,1),_(this.#e,0,ct.length)!==
ct)throw e("file",`file.url does not begin with ${ct}`);return{...this.json("file"),file:{url:this.#e}}}};function Zi(o){
return new so(o)}var ao=class extends I{constructor(o){super(k.FileUpload),this.setCustomId(o)}setCustomId(o){return this.
set("custom_id",o)}setMinValues(o){return this.set("min_values",o)}setMaxValues(o){return this.set("max_values",o)}setRequired(o=!0){
return this.set("required",o)}toJSON(){let o=this.json("fileUpload");return n("fileUpload","custom_id",o.custom_id,100,1),
c("fileUpload",o,10),o}};function Qi(o){return new ao(o)}var lt=V({Short:1,Paragraph:2}),Se="inputText",An=4e3,uo=class extends I{constructor(o){
super(k.InputText),this.setCustomId(o).setStyle(lt.Short)}setCustomId(o){return this.set("custom_id",o)}setStyle(o){return this.
set("style",o)}setMinLength(o){return this.set("min_length",o)}setMaxLength(o){return this.set("max_length",o)}setRequired(o=!0){
return this.set("required",o)}setValue(o){return this.set("value",o)}setPlaceholder(o){return this.set("placeholder",o)}setLabel(o){
return this.set("label",o)}toJSON(){let o=this.json(Se);if(n(Se,"custom_id",o.custom_id,100,1),r(Se,"style",o.style,1,2),
n(Se,"label",o.label,45),n(Se,"value",o.value,An),n(Se,"placeholder",o.placeholder,100),r(Se,"min_length",o.min_length,0,
An),r(Se,"max_length",o.max_length,1,An),ee(o.min_length??0)>ee(o.max_length??An))throw e(Se,"min_length is more than ma\
x_length");return o}};function es(o){return new uo(o)}var co=class extends I{#e;constructor(o){super(k.Label),this.setLabel(
o)}setLabel(o){return this.set("label",o)}setDescription(o){return this.set("description",o)}setComponent(o){return this.#e=
o,this}toJSON(){let o=D(Y(this.#e,"label","setComponent()")),i=this.json("label");return n("label","label",i.label,45,1),
n("label","description",i.description,100),{...i,component:o}}};function ns(o){return new co(o)}var lo=class extends I{#e=[];constructor(){
super(k.MediaGallery)}addItem(o,i={}){let u={media:{url:o}};return i.description!==void 0&&(u.description=i.description),
i.spoiler!==void 0&&(u.spoiler=i.spoiler),this.#e=[...this.#e,u],this}setItems(o){return this.#e=o.map(mo),this}toJSON(){
s("mediaGallery","items",this.#e,1,10);for(let o=0;o<this.#e.length;o++)ts(this.#e[o],o);return{...this.json("mediaGalle\
ry"),items:this.#e.map(mo)}}};function ts(o,i){n("mediaGallery",`items[${i}].media.url`,o.media.url,2048,1),n("mediaGall\
ery",`items[${i}].description`,o.description,1024)}function mo(o){return{...o,media:{...o.media}}}function os(){return new lo}
var fo=class Wr extends Ve{constructor(i){super(k.MentionableSelect,i)}another(){return new Wr("")}};function rs(o){return new fo(
o)}var po=class zr{#e;#n;#t=[];constructor(i,u){this.#e=new we("modal",i),this.#n=u}setCustomId(i){return this.#e=new we(
"modal",i),this}setTitle(i){return this.#n=i,this}addComponents(...i){return this.#t=[...this.#t,...i],this}setComponents(i){
return this.#t=[...i],this}with(i){return this.#o(this.#e.with(i))}state(i,u){return this.#o(this.#e.state(i,u))}onSubmit(i){
return je("onSubmit","modal",this.#e.pattern,i,void 0),this}toJSON(){n("modal","title",this.#n,45,1),s("modal","componen\
ts",this.#t,1,5);let i=z(this.#t);for(let u=0;u<i.length;u++)is(i[u],u);return{custom_id:this.#e.text(),title:this.#n,components:i}}#o(i){
let u=new zr("",this.#n);return u.#e=i,u.#t=this.#t,u}};function is({type:o},i){let{ActionRow:u,Label:l,TextDisplay:g}=k;
if(!(o===u||o===l||o===g))throw e("modal",`components[${i}] stands in no label(), and is no textDisplay()`)}function ss(o,i){
return new po(o,i)}var ho=class extends I{#e=[];constructor(o){super(k.RadioGroup),this.setCustomId(o)}setCustomId(o){return this.
set("custom_id",o)}setOptions(o){return this.#e=o.map(i=>({...i})),this}addOptions(...o){return this.setOptions([...this.#e,
...o])}setRequired(o=!0){return this.set("required",o)}toJSON(){let o=this.json("radioGroup");return n("radioGroup","cus\
tom_id",o.custom_id,100,1),m("radioGroup",this.#e,2,10),{...o,options:this.#e.map(i=>({...i}))}}};function as(o){return new ho(
o)}var go=class Yr extends Ve{constructor(i){super(k.RoleSelect,i)}another(){return new Yr("")}};function us(o){return new go(
o)}var yo=class extends I{#e;#n=[];constructor(){super(k.Section)}addComponents(...o){return this.#n=[...this.#n,...o],this}setComponents(o){
return this.#n=[...o],this}setAccessory(o){return this.#e=o,this}toJSON(){let o=D(Y(this.#e,"section","setAccessory()")),
i=z(this.#n);return s("section","components",i,1,3),{...this.json("section"),components:i,accessory:o}}};function cs(){return new yo}
var mt={small:1,large:2},Eo=class extends I{constructor(o=!0){super(k.Separator),this.setDivider(o)}setDivider(o=!0){return this.
set("divider",o)}setSpacing(o){return this.set("spacing",typeof o=="number"?o:mt[o])}toJSON(){let o=this.json("separator");
return r("separator","spacing",o.spacing,mt.small,mt.large),o}};function ls(o=!0){return new Eo(o)}var wo=class qr extends Ve{#e=[];constructor(i){
super(k.StringSelect,i)}setOptions(i){return this.#e=i.map(u=>({...u})),this}addOptions(...i){return this.setOptions([...this.#e,
...i])}toJSON(){return m("select",this.#e,1,25),{...super.toJSON(),options:this.#e.map(i=>({...i}))}}another(){return new qr(
"").setOptions(this.#e)}};function ms(o){return new wo(o)}var So=class extends I{constructor(o){super(k.TextDisplay),this.
setContent(o)}setContent(o){return this.set("content",o)}toJSON(){let o=this.json("textDisplay");return n("textDisplay",
"content",o.content,4e3,1),o}};function ds(o){return new So(o)}var bo=class extends I{#e;constructor(o){super(k.Thumbnail),
this.#e=o}setUrl(o){return this.#e=o,this}setDescription(o){return this.set("description",o)}setSpoiler(o=!0){return this.
set("spoiler",o)}toJSON(){let o=this.json("thumbnail");return n("thumbnail","media.url",this.#e,2048,1),n("thumbnail","d\
escription",o.description,1024),{...o,media:{url:this.#e}}}};function fs(o){return new bo(o)}var _o=class Xr extends Ve{constructor(i){
super(k.UserSelect,i)}another(){return new Xr("")}};function ps(o){return new _o(o)}var hs=Z,gs=lt,ys=V({CROSSPOSTED:1,IS_CROSSPOST:2,
SUPPRESS_EMBEDS:4,SOURCE_MESSAGE_DELETED:8,URGENT:16,HAS_THREAD:32,EPHEMERAL:64,LOADING:128,FAILED_TO_MENTION_SOME_ROLES_IN_THREAD:256,
SUPPRESS_NOTIFICATIONS:4096,IS_VOICE_MESSAGE:8192,IS_COMPONENTS_V2:32768});function Es(o,i,u){je("onButton","button",o,i,
u)}function ws(o,i,u){je("onModal","modal",o,i,u)}function Ss(o,i,u){je("onSelect","select",o,i,u)}return{__proto__:null,
ActionRowBuilder:ie,ButtonBuilder:Zt,ButtonStyle:Z,ButtonStyles:hs,ChannelSelectMenuBuilder:eo,CheckboxBuilder:no,CheckboxGroupBuilder:to,
ContainerBuilder:oo,EmbedBuilder:io,FileBuilder:so,FileUploadBuilder:ao,InputTextBuilder:uo,InputTextStyle:lt,InputTextStyles:gs,
LabelBuilder:co,MediaGalleryBuilder:lo,MentionableSelectMenuBuilder:fo,MessageFlags:ys,ModalBuilder:po,RadioGroupBuilder:ho,
RoleSelectMenuBuilder:go,SectionBuilder:yo,SelectMenuBuilderBase:Ve,SeparatorBuilder:Eo,StringSelectMenuBuilder:wo,TextDisplayBuilder:So,
ThumbnailBuilder:bo,UserSelectMenuBuilder:_o,actionRow:le,button:Vi,channelSelect:Hi,checkbox:Ji,checkboxGroup:Fi,container:Ki,
embed:Xi,file:Zi,fileUpload:Qi,inputText:es,label:ns,mediaGallery:os,mentionableSelect:rs,modal:ss,onButton:Es,onModal:ws,
onSelect:Ss,radioGroup:as,roleSelect:us,section:cs,separator:ls,stringSelect:ms,textDisplay:ds,thumbnail:fs,userSelect:ps}}var $t={};xn($t,{make:()=>Va,names:()=>ja});var Wn="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";function Zr(e){let n=Mo(e),t="";for(let r=0;r<
n;r+=3){let s=r+1<n?e[r+1]:0,c=r+2<n?e[r+2]:0,m=e[r]<<16|s<<8|c;t+=Wn[m>>18]+Wn[m>>12&63],t+=r+1<n?Wn[m>>6&63]:"=",t+=r+
2<n?Wn[m&63]:"="}return t}var La=12;function Qr(e,n){if(e===void 0)return b();if(typeof e!="object"||e===null)throw new y(`rest.${n}: expected an \
object`);return ei(e,0)}function zn(e,n=0){if(typeof e=="bigint")return`${e}`;if(typeof e!="object"||e===null||n>La)return e;
let t=No(e);return t!==void 0?Zr(t):v(e)?Ua(e,n):typeof e.toJSON=="function"?e:ei(e,n)}function ei(e,n){let t=b(),r=j(e);
for(let s=0;s<r.length;s++){let c=r[s],m=zn(a(e,c),n+1);m!==void 0&&(t[c]=m)}return t}function Ua(e,n){let t=[];for(let r=0;r<
e.length;r++)x(t,zn(e[r],n+1));return t}function ti(e){return zn(ni(e,"base64")??ni(e,"Base64")??e)}function ni(e,n){let t=a(e,n);return typeof t=="object"&&t!==
null?t:void 0}var nn=e=>e,Ga=e=>typeof e=="bigint"?ee(e):e,Pt={name:"content",convert:nn},Lt={name:"embeds",convert:nn},Ut={name:"comp\
onents",convert:nn},oi={name:"attachments",convert:e=>$a(e,ti)},ri={name:"tts",convert:nn},Gt={name:"allowedMentions",convert:nn},
Bt={name:"flags",convert:Ga},Ba={name:"ephemeral",convert:nn},ye=[Pt,Lt,Ut,Gt,Bt],ii=[Pt,Lt,Ut,oi,ri,Gt,Bt],tn=[Pt,Lt,Ut,
oi,ri,Gt,Bt,Ba];function Pe(e,n,t,r){if(typeof n=="string")return e.content=n,e;if(typeof n!="object"||n===null)throw new y(
`${r}: expected a string or an object of options`);for(let s=0;s<t.length;s++){let c=t[s],m=a(n,c.name);m!==void 0&&(e[c.
name]=c.convert(m))}return e}function G(e,n){let t=b();return t[e]=n,t}function $a(e,n){if(!v(e))return e;let t=[];for(let r=0;r<
e.length;r++)x(t,n(e[r]));return t}var ja=["Permissions","channel","guild","member","message","permissionsOf","registerSlashCommands","rest","role","user"];
function Va(){async function e(d){await f.op("commands.register",{commands:qe(d)})}async function n(d,p,h){return f.camelize(
await f.op(d,Qr(p,h)))}var t=class{#e;constructor(d){this.#e=d}static run(d,p,h){return n(p.op,T(d.#e,p,h),p.name)}};function r(d){
let p;return h=>(p??=s(d),new p(h))}function s(d){let p=class extends t{constructor(C){super(C)}},h=be(d," ");for(let C=0;C<
h.length;C++){let O=c(h[C]);R(p.prototype,O.name,function(...$){return t.run(this,O,$)})}return p}function c(d){let p=be(
d,"="),h=be(p[1],":"),C=h.length>1?be(h[1],","):[],O=[];for(let $=0;$<C.length;$++)x(O,m(C[$]));return{name:p[0],op:h[0],
parameters:O}}function m(d){let p=be(d,"<"),h=p[0];return p.length>1?{name:h,kind:"renamed",from:p[1]}:_(h,0,3)==="..."?
{name:_(h,3),kind:"options",from:""}:_(h,-1)==="*"?{name:_(h,0,-1),kind:"minutes",from:""}:{name:h,kind:"value",from:""}}
function T(d,p,h){let C=b(),O=b();D(O,d);for(let $=0,Ee=0;$<p.parameters.length;$++){let q=p.parameters[$];q.kind==="ren\
amed"?(O[q.name]=O[q.from],delete O[q.from]):I(C,q,h[Ee++],p.name)}return D(C,O),C}function I(d,p,h,C){if(h!==void 0)if(p.
kind==="minutes")d[p.name]=typeof h=="number"?h*60:h;else if(p.kind==="value"||typeof h=="string"&&p.name!=="")d[p.name]=
h;else if(typeof h=="object"&&h!==null)D(d,h);else throw new y(`${C}: expected an object of options`)}function D(d,p){let h=j(
p);for(let C=0;C<h.length;C++){let O=h[C];d[O]=a(p,O)}}var z=r("fetch=channel.get edit=channel.edit:... delete=channel.d\
elete:reason send=message.send:...content messages=message.list:... pins=message.list_pins:... bulkDelete=message.delete\
_many:messageIds,reason startTyping=channel.start_typing createThread=thread.create:... invites=invite.list_of_channel c\
reateInvite=invite.create:... webhooks=webhook.list_of_channel createWebhook=webhook.create:... setPermissions=channel.e\
dit_permissions:overwriteId,... clearPermissions=channel.delete_permissions:overwriteId,reason");function Y(d){return z(
G("channelId",d))}var ne=1e3,ie=r("fetch=guild.get:... edit=guild.edit:... channels=channel.list threads=thread.list_act\
ive createChannel=channel.create:... roles=role.list createRole=role.create:... members=member.list:... searchMembers=me\
mber.search:query,... bans=ban.list:... emojis=emoji.list stickers=sticker.list invites=invite.list webhooks=webhook.lis\
t scheduledEvents=event.list auditLog=guild.read_audit_log:..."),le=Z();function Z(){let d=ie(b());return R(d,"everyMemb\
er",pe),d}async function*pe(){for(let d,p=!1;!p;){let h=await n("member.list",{limit:ne,after:d},"everyMember");for(let C=0;C<
h.length;C++)yield h[C];p=h.length<ne,p||(d=a(a(h[h.length-1],"user"),"id"))}}var ve=1n<<3n,Ae=j(Ie),Le=Ue();function Ue(){
let d=0n;for(let p=0;p<Ae.length;p++)d|=Ie[Ae[p]];return d}function he(d,p){let h=X(d),C=X(p);return(h&ve)!==0n||(h&C)===
C}function me(...d){let p=0n;for(let h=0;h<d.length;h++)p|=X(d[h]);return p}function E(d,p){return X(d)&~X(p)}function A(d){
let p=X(d),h=[];for(let C=0;C<Ae.length;C++){let O=Ae[C];(p&Ie[O])!==0n&&x(h,O)}return h}var M=V({...Ie,has:he,add:me,remove:E,
names:A}),L=1n<<10n|1n<<16n,J=10,F=12;async function B(d,p,h){let C=h??await n("guild.get",{},"permissionsOf"),O=typeof d==
"string"?await H("member","userId",d):d,$=Ge(C,O);if(($&ve)!==0n)return Le;let Ee=p===void 0?void 0:await Me(p),q=Ee===void 0?
$:Qn($,C.id,O,Ee);return yn(O)?q&L:q}async function H(d,p,h){return await n(`${d}.get`,{[p]:h},"permissionsOf")}async function Me(d){
let p=typeof d=="string"?await H("channel","channelId",d):d;return!(p.type>=J&&p.type<=F)||typeof p.parentId!="string"?p:
await H("channel","channelId",p.parentId)}function Ge(d,p){if(d.ownerId===p.user.id)return Le;let h=0n;for(let C=0;C<d.roles.
length;C++){let O=d.roles[C];(O.id===d.id||N(p.roles,O.id))&&(h|=X(O.permissions))}return h}function Qn(d,p,h,C){let O=d,
$=0n,Ee=0n,q=v(C.permissionOverwrites)?C.permissionOverwrites:[],Tn=se(q,p);Tn!==void 0&&(O=rn(O,Tn));for(let we=0;we<q.
length;we++){let Ne=q[we];Ne.id===p||!N(h.roles,Ne.id)||($|=X(Ne.allow),Ee|=X(Ne.deny))}O=O&~Ee|$;let vn=se(q,h.user.id);
return vn===void 0?O:rn(O,vn)}function rn(d,p){return d&~X(p.deny)|X(p.allow)}function se(d,p){for(let h=0;h<d.length;h++)
if(d[h]?.id===p)return d[h]}function N(d,p){for(let h=0;h<d.length;h++)if(d[h]===p)return!0;return!1}function yn(d){let p=a(
d,"communicationDisabledUntil");return typeof p=="string"&&In(p)>Fe()}var et=r("fetch=member.get edit=member.edit:... se\
tNick=member.edit:nick,reason addRole=member.add_role:roleId,reason removeRole=member.remove_role:roleId,reason timeout=\
member.timeout:seconds*,reason kick=member.kick:reason ban=ban.create:...reason send=direct.send:...content voice=member\
.get_voice");function nt(d){let p=et(G("userId",d));return R(p,"permissions",h=>B(d,h)),p}var En=r("fetch=message.get re\
ply=message.send:replyTo<messageId,...content edit=message.edit:...content delete=message.delete:reason forward=message.\
forward:fromChannelId<channelId,channelId crosspost=message.crosspost pin=message.pin:reason unpin=message.unpin:reason \
react=reaction.add:emoji unreact=reaction.remove:emoji,userId clearReactions=reaction.clear:emoji reactions=reaction.lis\
t:emoji,... startThread=thread.create_from_message:... endPoll=poll.end voters=poll.list_voters:answerId,...");function tt(d,p){
let h=G("channelId",d);return h.messageId=p,En(h)}var ot=r("fetch=role.get edit=role.edit:... delete=role.delete:reason \
addTo=member.add_role:userId,reason removeFrom=member.remove_role:userId,reason");function rt(d){return ot(G("roleId",d))}
var wn=r("fetch=user.get send=direct.send:...content ban=ban.create:...reason unban=ban.delete:reason");function it(d){return wn(
G("userId",d))}var Sn={async upsertGuildCommands(d){await e(d.commands)},async createGuildCommand(d){let p=cn(a(d,"comma\
nd"),1);return At(p,1),await ge("commands.create",G("command",p))},async editGuildCommand(d){let p=ae(d);return p.changes=
Yo(a(d,"command")),await ge("commands.edit",p)},async deleteGuildCommand(d){await f.op("commands.delete",ae(d))},async getGuildCommands(){
return await ge("commands.list",{})},async getGuildCommand(d){return await ge("commands.get",ae(d))},async editGuildCommandPermissions(){
let d=new K("rest.editGuildCommandPermissions: Discord lets no bot change who may use a command. A member can, in the se\
rver's settings under Integrations; where they say nothing, the command's defaultMemberPermissions count");throw R(d,"co\
de","forbidden"),d},async getGuildCommandsPermissions(){return await ge("commands.permissions",{})},async getGuildCommandPermissions(d){
return await ge("commands.permissions",ae(d))}};function ae(d){return G("commandId",a(d,"commandId"))}async function ge(d,p){
return f.camelize(await f.op(d,p))}var bn={async sendInteractionResponse(d){let p=ke(d,tn,"rest.sendInteractionResponse");
await f.op("interaction.respond",p)},async deferInteractionResponse(d){let p=G("interactionId",Be(d));a(d,"ephemeral")===
!0&&(p.ephemeral=!0),a(d,"update")===!0&&(p.update=!0),await f.op("interaction.defer",p)},async updateInteractionResponse(d){
let p=ke(d,ye,"rest.updateInteractionResponse");p.update=!0,await f.op("interaction.respond",p)},async editOriginalInteractionResponse(d){
let p=ke(d,ye,"rest.editOriginalInteractionResponse");return sn(await f.op("interaction.edit_original",p))},async createFollowupMessage(d){
let p=ke(d,tn,"rest.createFollowupMessage");return sn(await f.op("interaction.followup",p))},async editFollowupMessage(d){
let p=ke(d,ye,"rest.editFollowupMessage");return p.messageId=a(d,"messageId"),sn(await f.op("interaction.edit_followup",
p))},async deleteFollowupMessage(d){let p=G("interactionId",Be(d));p.messageId=a(d,"messageId"),await f.op("interaction.\
delete_followup",p)},async deleteOriginalInteractionResponse(d){await f.op("interaction.delete_original",G("interactionI\
d",Be(d)))}};function ke(d,p,h){return Pe(G("interactionId",Be(d)),d,p,h)}function Be(d){return a(d,"interactionId")??a(
d,"token")??a(d,"interactionToken")}function sn(d){return f.camelize(d)}var xe={message:"send=sendMessage edit=editMessa\
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
lete=deleteInvite",guild:"get=fetchGuild edit=editGuild read_audit_log=fetchAuditLog"},_n=V(st());function st(){let d={...bn,
...Sn},p=j(xe);for(let h=0;h<p.length;h++){let C=p[h],O=be(xe[C]," ");for(let $=0;$<O.length;$++)at(d,C,be(O[$],"="))}return d}
function at(d,p,h){let C=`${p}.${h[0]}`,O=h[1];R(d,O,$=>n(C,$,O))}return{__proto__:null,Permissions:M,channel:Y,guild:le,
member:nt,message:tt,permissionsOf:B,registerSlashCommands:e,rest:_n,role:rt,user:it}}var Vt={};xn(Vt,{make:()=>Ja,names:()=>Ha});var jt=b();function si(e){return(typeof e=="string"?jt[e]:void 0)??(()=>{throw new K(`no onTask("${w(e)}") handles this \
task`)})}function ai(e,n){return jt[e]!==void 0?!1:(jt[e]=n,!0)}var Ha=["onTask","once","tasks"];function Ja(){var e={__proto__:null,s:1e3,m:6e4,h:36e5,d:864e5,w:6048e5},n=48,t=57;function r(E,A){
if(typeof E=="number"&&E>=0&&E<1e12)return E*1e3-E*1e3%1;let M=typeof E=="string"&&E!==""?s(E):null;if(M===null)throw c(
E,A);return M}function s(E){let A=0,M=0;for(let L=0;L<E.length;L++){let J=W(E,L);if(J>=n&&J<=t)continue;let F=e[_(E,L,L+
1)];if(F===void 0||L===M)return null;A+=ee(_(E,M,L))*F,M=L+1}return M===E.length?A:null}function c(E,A){let M=typeof E==
"string"?` "${E}"`:"";return new y(`${A}: the duration${M} is neither seconds nor a text such as "5m" or "1h30m"`)}async function m(E,A,M){
if(typeof A!="function")throw new y("once: what is to be done is a function");let L=await f.op("once.begin",D(E,M)),J=a(
L,"lease");if(J===void 0)return a(L,"value");let F;try{F=await A()}catch(H){throw await T(E,J),H}let B=Y(E,J);return B.value=
F??null,await f.op("once.finish",B)}async function T(E,A){try{await f.op("once.abandon",Y(E,A))}catch(M){f.report(M)}}async function I(E){
return await f.op("once.forget",ne(E))}function D(E,A){let M=ne(E),L=a(A,"expiresIn");return L!==void 0&&(M.expiresIn=z(
L)),M.again=a(A,"again")===!0,M}function z(E){let A=r(E,"once");return(A-A%1e3)/1e3+(A%1e3===0?0:1)}function Y(E,A){let M=ne(
E);return M.lease=A,M}function ne(E){if(typeof E!="string"||E==="")throw new y("once: a key must be a string that is not\
 empty");let A=b();return A.key=E,A}R(m,"forget",I);var ie=m;function le(E,A){if(typeof E!="string"||E==="")throw new y(
"onTask: a name must be a string that is not empty");if(typeof A!="function")throw new y(`onTask: the handler of "${E}" \
is not a function`);if(!ai(E,A))throw new K(`onTask: there is already a handler of "${E}"`)}var Z=1e11;function pe(E){let A=a(
E,"in");if(A!==void 0)return{inMs:r(A,"tasks.schedule")};let M=typeof E=="string"?In(E):Oo(E)??E;if(typeof M!="number"||
M-M!==0)throw new y('tasks.schedule: a time is a Date, milliseconds since 1970, an ISO 8601 text, or { in: "5m" }');if(M<
Z)throw new y("tasks.schedule: a time that is a number is in milliseconds since 1970");return{dueAt:M-M%1}}async function ve(E,A,M,L){
let J=b();J.name=Ue(E,"tasks.schedule: the name");let F=pe(A);return he(J,F,"dueAt"),he(J,F,"inMs"),J.payload=M??null,he(
J,L,"key"),await f.op("tasks.schedule",J)}async function Ae(E){let A=b();return A.keyOrId=Ue(E,"tasks.cancel: the key or\
 id"),await f.op("tasks.cancel",A)}async function Le(E){let A=b();return he(A,E,"name"),he(A,E,"limit"),he(A,E,"cursor"),
await f.op("tasks.list",A)}function Ue(E,A){if(typeof E=="string"&&E!=="")return E;throw new y(`${A} must be a string th\
at is not empty`)}function he(E,A,M){let L=a(A,M);L!=null&&(E[M]=L)}var me=V({schedule:ve,cancel:Ae,list:Le});return{__proto__:null,
onTask:le,once:ie,tasks:me}}function Yn(e,n){let t=a(n,"id");typeof t=="string"&&x(e.messages,t)}function qn(e,n){return{waitFor:(t,r,s)=>Kn("ctx.wa\
itFor",t,r,s,n,Ht(t,e,void 0)),collect:(t,r)=>Rt("ctx.collect",t,r,n,Ht(t,e,r)),awaitComponent:t=>Kn("ctx.awaitComponent",
"componentInteraction",a(t,"filter"),t,n,Ht("componentInteraction",e,t))}}function Ht(e,n,t){if(e==="messageCreate"||e===
"MESSAGE_CREATE")return c=>a(a(c,"msg"),"channelId")===n.channelId;if(e!=="componentInteraction")return null;let r=a(t,"\
message"),s=a(r,"id")??r;return c=>{let m=a(a(c,"msg"),"messageId");return s===void 0?Fa(n.messages,m):s===m}}function Fa(e,n){
for(let t=0;t<e.length;t++)if(e[t]===n)return!0;return!1}function ui(e,n,t){let r=null;async function s(T){let I=Pe(G("channelId",e.channelId),T,ii,"ctx.reply");return I.replyTo=
Ka(T,e),await f.op("message.send",I,t)}async function c(T){if(r===null)throw new K(`${T}: there is no reply yet; call ct\
x.reply() first`);let I=G("channelId",e.channelId);return I.messageId=a(await r,"id"),I}async function m(T){let I=Pe(await c(
"ctx.edit"),T,ye,"ctx.edit");return f.camelize(await f.op("message.edit",I,t))}return{async reply(T){let I=s(T);r=I;let D=await I;
return Yn(n,D),f.camelize(D)},edit:m,editReply:m,async deleteReply(){let T=await c("ctx.deleteReply");r=null,await f.op(
"message.delete",T,t)}}}function Ka(e,n){let t=a(e,"replyTo");return t===void 0?n.messageId:t}function mi(e,n,t){let r=()=>{},s=new de(m=>{r=m});return{interactionId:e,eventId:n,scene:t,...{isAnswered:!1,underWay:null},
answered:s,acknowledge:r}}function di(e){return{...Wa(e),...za(e),...Ya(e)}}function Wa(e){let n=pn(e,t=>pi(e,t,"ctx.edi\
t"));return{reply:pn(e,t=>Xa(e,t)),edit:n,editReply:n,update:pn(e,t=>Za(e,t)),fetchReply:pn(e,()=>Te("interaction.fetch_\
original",on(e),e)),async deleteReply(){await hn(e,()=>Qa(e))},async showModal(t){await hn(e,()=>eu(e,t))}}}function za(e){
return{followUp:pn(e,n=>hi(e,n,"ctx.followUp")),async editFollowUp(n,t){let r=gn(e,t,ye,"ctx.editFollowUp");return r.messageId=
ci(n,"ctx.editFollowUp"),f.camelize(await Te("interaction.edit_followup",r,e))},async deleteFollowUp(n){let t=on(e);t.messageId=
ci(n,"ctx.deleteFollowUp"),await Te("interaction.delete_followup",t,e)}}}function Ya(e){let n=async t=>{await hn(e,()=>li(
e,t))};return{defer:n,deferReply:n,deferUpdate:async()=>{await hn(e,()=>li(e,{update:!0}))}}}function pn(e,n){return async t=>{
let r=await hn(e,()=>n(t));return Yn(e.scene,r),f.camelize(r)}}function ci(e,n){let t=a(e,"id")??e;if(typeof t!="string")
throw new y(`${n}: expected a message that ctx.followUp() gave, or its id`);return t}async function hn(e,n){for(;e.underWay!==
null;)await qa(e.underWay);let t=n();e.underWay=t;try{return await t}finally{e.underWay=null}}async function qa(e){try{await e}catch{}}
async function Xa(e,n){return e.isAnswered?await hi(e,n,"ctx.reply"):await fi(e,gn(e,n,tn,"ctx.reply"))}async function Za(e,n){
if(e.isAnswered)return await pi(e,n,"ctx.update");let t=gn(e,n,ye,"ctx.update");return t.update=!0,await fi(e,t)}async function fi(e,n){
let t=await Te("interaction.respond",n,e);return e.isAnswered=!0,e.acknowledge(),t}async function li(e,n){let t=on(e);a(
n,"ephemeral")===!0&&(t.ephemeral=!0),a(n,"update")===!0&&(t.update=!0),await Te("interaction.defer",t,e),e.acknowledge(),
e.isAnswered=t.update===!0}async function Qa(e){await Te("interaction.delete_original",on(e),e),e.isAnswered=!0}async function eu(e,n){
let t=nu(n),r=on(e);r.customId=a(t,"custom_id")??a(t,"customId"),r.title=a(t,"title"),r.components=a(t,"components"),await Te(
"interaction.modal",r,e),e.isAnswered=!0,e.acknowledge()}function nu(e){if(typeof e!="object"||e===null)throw new y("ctx\
.showModal: expected a modal, as modal() makes it");let{toJSON:n}=e;return typeof n=="function"?Ao(n,e,[]):e}async function pi(e,n,t){
return await Te("interaction.edit_original",gn(e,n,ye,t),e)}async function hi(e,n,t){return await Te("interaction.follow\
up",gn(e,n,tn,t),e)}function gn(e,n,t,r){return Pe(on(e),n,t,r)}function on(e){return G("interactionId",e.interactionId)}
async function Te(e,n,t){return await f.op(e,n,t.eventId)}function gi(e){async function n(t){throw new K(`ctx.${t}: "${e}" has no channel to answer in; use rest.sendMessage()`)}return{
async reply(){return await n("reply")},async edit(){return await n("edit")},async editReply(){return await n("editReply")}}}var tu=25;function yi(e){if(!v(e))throw new y("ctx.autocomplete: expected a list of choices");let n=[];for(let t=0;t<e.length&&
t<tu;t++)x(n,ou(e[t],t+1));return n}function ou(e,n){let t=b();if(typeof e=="string"||typeof e=="number")return t.name=w(
e),t.value=e,t;if(a(e,"value")===void 0){let s=fe("choice",a(e,"name"),n);throw new y(`ctx.autocomplete: ${s}: it needs \
a value`)}t.name=a(e,"name")??w(a(e,"value")),t.value=a(e,"value");let r=a(e,"nameLocalizations")??a(e,"name_localizatio\
ns");return typeof r=="object"&&r!==null&&(t.name_localizations=ru(r)),t}function ru(e){let n=b(),t=j(e);for(let r=0;r<t.
length;r++){let s=a(e,t[r]);s!==void 0&&(n[t[r]]=s)}return n}function Ei(e,n,t){let r=a(e,"options");return{options:Xe(r),focused:wi(r),autocomplete:async s=>{let c=G("interactionId",
n);c.choices=yi(s),await f.op("interaction.autocomplete",c,t)}}}function wi(e){if(v(e))for(let n=0;n<e.length;n++){let t=e[n];
if(a(t,"focused")===!0)return{name:a(t,"name"),value:a(t,"value"),type:a(t,"type")};let r=wi(a(t,"options"));if(r!==void 0)
return r}}var iu=1,su=2,au={__proto__:null,6:"users",7:"channels",8:"roles",11:"attachments"},uu=9;function Si(e){let n={},t=a(e,"\
resolved");return t!==void 0&&bi(n,a(e,"options"),t),n}function Xn(e,n){let t=f.camelize(a(a(e,"users"),n));if(t===void 0)
return;let r=f.camelize(a(a(e,"members"),n));return r!==void 0&&R(t,"member",r),t}function bi(e,n,t){if(v(n))for(let r=0;r<
n.length;r++){let s=n[r],c=a(s,"type");if(c===iu||c===su){bi(e,a(s,"options"),t);continue}let m=_i(t,c,a(s,"value"));m!==
void 0&&R(e,a(s,"name"),m)}}function _i(e,n,t){let r=au[n];return r==="users"?Xn(e,t):n===uu?Xn(e,t)??_i(e,8,t):r===void 0?
void 0:f.camelize(a(a(e,r),t))}function Ti(e){let n=Xe(a(e,"options")),t=a(e,"type");return t===oe.User?{options:n,...cu(e)}:t===oe.Message?{options:n,
...lu(e)}:{options:n,resolved:Si(e)}}function cu(e){let n=a(e,"target_id"),t=Xn(a(e,"resolved"),n);if(a(t,"member")===void 0)
return{targetId:n,targetUser:t};let{member:s,...c}=t;return R(s,"user",c),{targetId:n,targetUser:c,targetMember:s}}function lu(e){
let n=a(e,"target_id"),t=a(a(e,"resolved"),"messages");return{targetId:n,targetMessage:f.camelize(a(t,n))}}function vi(e){let{data:n,id:t,token:r,...s}=e,c=f.camelize(s);return{...c,id:t,interactionId:t,interactionToken:r,user:a(
c,"user")??a(a(c,"member"),"user"),data:n,...mu(n,a(c,"message"))}}function mu(e,n){let t=a(e,"name"),r=a(e,"custom_id"),
s=a(n,"id");return{...t===void 0?null:{commandName:t},...r===void 0?null:{customId:r},...s===void 0?null:{messageId:s}}}function ki(e){let n=a(e,"data"),t={};return xi(t,a(n,"components"),a(n,"resolved")),t}function xi(e,n,t){if(v(n))for(let r=0;r<
n.length;r++){let s=n[r];Ai(e,s,t),Ai(e,a(s,"component"),t),xi(e,a(s,"components"),t)}}function Ai(e,n,t){let r=a(n,"cus\
tom_id");typeof r=="string"&&R(e,r,du(n,t))}function du(e,n){let t=a(e,"values");return a(e,"type")===k.FileUpload?fu(t,
n):v(t)?t:a(e,"value")??null}function fu(e,n){let t=[],r=a(n,"attachments");if(!v(e))return t;for(let s=0;s<e.length;s++){
let c=a(r,e[s]);c!==void 0&&x(t,f.camelize(c))}return t}function Ci(e){let n=a(e,"user")??e;return{user:f.camelize(n),guildIds:[]}}function Ii(e,n,t,r,s){let c={eventId:t,attempt:r};if(e==="INTERACTION_CREATE")return pu(n,c,s);if(e==="cron")return gu(
n,c,s);if(e==="task")return yu(n,c,s);let m=e==="READY"?Ci(n):f.camelize(n),T=Eu(e,m);return T===null?()=>({msg:m,...c,...Jt(
On(e),s)}):()=>{let I={channelId:T.channelId,messages:[]};return{msg:m,...c,...ui(T,I,t),...qn(I,s)}}}function pu(e,n,t){
let r=vi(e),s={channelId:a(r,"channelId"),messages:[]};a(r,"messageId")!==void 0&&x(s.messages,a(r,"messageId"));let c=mi(
a(e,"id"),n.eventId,s);t.answered=c.answered;let m=hu(e,n);return()=>({msg:r,...n,...di(c),...qn(s,t),...m})}function hu(e,n){
let t=a(e,"type"),r=a(e,"data");return t===te.Command?Ti(r):t===te.Autocomplete?Ei(r,a(e,"id"),n.eventId):t===te.ModalSubmit?
{fields:ki(e)}:null}function gu(e,n,t){let r=a(e,"name"),s=a(e,"scheduled_at"),c=a(e,"last_run_at")??null,m={name:r,scheduledAt:s,
lastRunAt:c};return()=>({msg:m,...m,...n,...Jt("cron",t)})}function yu(e,n,t){let r={name:a(e,"name"),taskId:a(e,"id"),key:a(
e,"key")??null,payload:a(e,"payload"),scheduledAt:a(e,"scheduled_at")},s=n.attempt-1+ee(a(e,"attempt"));return()=>({msg:r,
...r,...n,attempt:s,...Jt("task",t)})}function Jt(e,n){return{...gi(e),...qn({channelId:void 0,messages:[]},n)}}function Eu(e,n){
let t=a(n,"channelId");return typeof t!="string"?null:{channelId:t,messageId:wu(e,n)}}function wu(e,n){return e==="MESSA\
GE_CREATE"||e==="MESSAGE_UPDATE"?a(n,"id")??null:e==="MESSAGE_DELETE"||e==="MESSAGE_DELETE_BULK"?null:a(n,"messageId")??
null}async function Oi(e,n,t,r){let s=Su();try{let c=Ii(e,n,t,r,s.life);await Au(bu(e,n,t,c,s.life))}catch(c){f.report(c,t)}s.
end()}function Su(){let e=()=>{};return{life:{answered:null,over:new de(t=>{e=t})},end:e}}function bu(e,n,t,r,s){let c=null,
m=D=>{c={promise:vu(D,r,t),earlier:c}},T=Tu(e,n),I=jr(e,T);e==="cron"?_u(n,m):e==="task"?m(si(a(n,"name"))):jo(e,T,m);for(let D=I.
length-1;D>=0;D--){let z=I[D];m(Y=>z.offer(Y,s))}return c}function _u(e,n){let t=Rr(a(e,"name"));t!==void 0&&n(t)}function Tu(e,n){
if(e!=="INTERACTION_CREATE")return null;let t=a(n,"type");return typeof t=="number"?t:null}async function vu(e,n,t){try{
await e(n())}catch(r){f.report(r,t)}}async function Au(e){for(let n=e;n!==null;n=n.earlier)await n.promise}var Ft=Zn(Mt),Ri=[Zn(Dt),Zn($t),Zn(Vt)],ku=[Ft,...Ri];for(let e of Ft.names)f.lend(e,Ft.of(e));for(let{names:e,of:n}of Ri)
for(let t of e)f.lendLater(t,()=>n(t));f.lendLater("trellis",Mi);f.lendLater("flora",Mi);f.setDispatcher(Oi);function Zn({
names:e,make:n}){let t=null;return{names:e,of:r=>(t??=xu(e,n()))[r]}}function xu(e,n){for(let t=0;t<e.length;t++){let r=n[e[t]],
s={__proto__:null,value:e[t]};typeof r=="function"&&dt(r,"name",s)}return n}var Cu=null;function Mi(){return Cu??=V(Iu(ku))}
function Iu(e){let n={};for(let t=0;t<e.length;t++){let{names:r,of:s}=e[t];for(let c=0;c<r.length;c++)R(n,r[c],s(r[c]))}
return n}})();
//# sourceURL=sdk.js
