(()=>{var Oo=Object.defineProperty;var gn=(n,e)=>{for(var t in e)Oo(n,t,{get:e[t],enumerable:!0})};var le={};gn(le,{make:()=>Vr,names:()=>Gr});var{bind:Ro,call:Io}=Function.prototype;function O(n){return Ro.call(Io,n)}var _=Error,u=TypeError,I=Promise,Jn=Uint8Array,
_e=Uint32Array,xe=Symbol.asyncIterator,c=String,k=Number,V=BigInt,yn=Date.now,En=Date.parse,l=Array.isArray,h=Object.keys,
T=Object.freeze,Fn=Object.defineProperty,ke=Reflect.apply,No=O(RegExp.prototype.exec),Ce=(n,e)=>No(n,e),ve=Math.floor,Oe=Math.
random,Re=JSON.parse,Ie=JSON.stringify,Po=O(String.prototype.slice),Do=O(String.prototype.trim),Mo=O(String.prototype.toLowerCase),
Lo=O(String.prototype.toUpperCase),Uo=O(String.prototype.charCodeAt),Go=O(Object.prototype.hasOwnProperty),Vo=O(String.prototype.
split),wn=(n,e)=>Vo(n,e),E=(n,e,t)=>Po(n,e,t),Ne=n=>Do(n),j=n=>Mo(n),$=n=>Lo(n),x=(n,e)=>Uo(n,e),Bo=O(Date.prototype.getTime);
function Pe(n){try{return Bo(n)}catch{return null}}function i(n,e){if(!(typeof n!="object"||n===null))return Go(n,e)?n[e]:
void 0}function f(){return{__proto__:null}}function y(n,e,t){Fn(n,e,{__proto__:null,value:t,writable:!0,enumerable:!0,configurable:!0})}
function g(n,e){y(n,n.length,e)}var De=Object.getPrototypeOf(Uint8Array.prototype),jo=O(Object.getOwnPropertyDescriptor(
De,Symbol.toStringTag).get),$o=O(Object.prototype.toString),Me=O(Object.getOwnPropertyDescriptor(De,"byteLength").get);function Le(n){
return jo(n)==="Uint8Array"?n:$o(n)==="[object ArrayBuffer]"?new Jn(n):void 0}var H=["READY","APPLICATION_COMMAND_PERMISSIONS_UPDATE","AUTO_MODERATION_ACTION_EXECUTION","AUTO_MODERATION_RULE_CREATE",
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
NEL_START_TIME_UPDATE","VOICE_CHANNEL_STATUS_UPDATE","VOICE_STATE_UPDATE","WEBHOOKS_UPDATE"],Ue=f();for(let n=0;n<H.length;n++)
Ue[H[n]]=!0;function Ge(n){return Ue[n]===!0}function Ve(n,e){let t=null,o=n.length/3+2;for(let r=0;r<e.length;r++){let s=e[r],a=Ho(n,s);a<o&&(o=a,t=s)}return t}function Ho(n,e){
let t=f();for(let o=0;o<=e.length;o++)t[o]=o;for(let o=1;o<=n.length;o++){let r=f();r[0]=o;for(let s=1;s<=e.length;s++){
let a=E(n,o-1,o)===E(e,s-1,s)?0:1;r[s]=Jo(t[s]+1,r[s-1]+1,t[s-1]+a)}t=r}return t[e.length]}function Jo(n,e,t){let o=n<e?
n:e;return o<t?o:t}var v={Command:2,Component:3,Autocomplete:4,ModalSubmit:5},Fo="INTERACTION_CREATE",je={__proto__:null,interactionCreate:v.
Command,componentInteraction:v.Component,autocomplete:v.Autocomplete,modalSubmit:v.ModalSubmit},$e={__proto__:null,clientReady:"\
READY",reactionAdd:"MESSAGE_REACTION_ADD",reactionRemove:"MESSAGE_REACTION_REMOVE",reactionRemoveAll:"MESSAGE_REACTION_R\
EMOVE_ALL",reactionRemoveEmoji:"MESSAGE_REACTION_REMOVE_EMOJI",roleCreate:"GUILD_ROLE_CREATE",roleUpdate:"GUILD_ROLE_UPD\
ATE",roleDelete:"GUILD_ROLE_DELETE",webhookUpdate:"WEBHOOKS_UPDATE"},Be={__proto__:null,emojiCreate:'use "guildEmojisUpd\
ate"',emojiUpdate:'use "guildEmojisUpdate"',emojiDelete:'use "guildEmojisUpdate"',stickerCreate:'use "guildStickersUpdat\
e"',stickerUpdate:'use "guildStickersUpdate"',stickerDelete:'use "guildStickersUpdate"',messageBulkDelete:'use "messageD\
eleteBulk"',message:'use "messageCreate"',interaction:'use "interactionCreate"',guildMemberAvailable:"scripts are told o\
f changes alone",guildMembersChunk:"the host keeps it",soundboardSounds:"the host keeps it",voiceServerUpdate:"the host \
keeps it",userUpdate:'it is not of one guild; use "guildMemberUpdate"',subscriptionCreate:'it is not of a guild; use "en\
titlementCreate"',subscriptionUpdate:'it is not of a guild; use "entitlementUpdate"',subscriptionDelete:'it is not of a \
guild; use "entitlementDelete"'};function J(n){let e=je[n];if(e!==void 0)return{rawName:Fo,interactionType:e};let t=$e[n]??
zo(n);if(!Ge(t))throw new u(Ko(n));return{rawName:t,interactionType:null}}function Ko(n){let e=Be[n]??Be[Sn(n)],t=e===void 0?
Ve(n,Wo(n)):null,o=e??(t===null?"docs/scripts.md lists all":`did you mean "${t}"?`);return`there is no event "${n}": ${o}`}
function Wo(n){if($(n)===n)return H;let e=[],t=o=>y(e,e.length,o);for(let o=0;o<H.length;o++)t(Sn(H[o]));for(let o in $e)
t(o);for(let o in je)t(o);return e}function zo(n){if($(n)===n)return n;let e="";for(let t=0;t<n.length;t++){let o=E(n,t,
t+1);e+=t>0&&Yo(n,t)?`_${o}`:$(o)}return e}function Yo(n,e){let t=x(n,e);return t>=65&&t<=90}function Sn(n){if($(n)!==n)
return n;let e=j(n),t="";for(let o=0;o<e.length;o++){let r=E(e,o,o+1);r==="_"?t+=$(E(e,++o,o+1)):t+=r}return t}var m=globalThis.__trellis;var hn=f(),He=f();function D(n,e){let{rawName:t,interactionType:o}=n;Kn(n);let r={handler:e,interactionType:o,next:null},
s=hn[t];if(s!==void 0){s.last.next=r,s.last=r;return}hn[t]={first:r,last:r}}function Kn({rawName:n,interactionType:e}){let t=e===
null?n:`${n}:${e}`;He[t]!==!0&&(m.want(t),He[t]=!0)}function Je(n,e,t){let o=hn[n]?.last??null,r=hn[n]?.first??null;for(;r!==
null;)(r.interactionType===null||r.interactionType===e)&&t(r.handler),r=r===o?null:r.next}var on={CREATE_INSTANT_INVITE:1n<<0n,KICK_MEMBERS:1n<<1n,BAN_MEMBERS:1n<<2n,ADMINISTRATOR:1n<<3n,MANAGE_CHANNELS:1n<<4n,
MANAGE_GUILD:1n<<5n,ADD_REACTIONS:1n<<6n,VIEW_AUDIT_LOG:1n<<7n,PRIORITY_SPEAKER:1n<<8n,STREAM:1n<<9n,VIEW_CHANNEL:1n<<10n,
SEND_MESSAGES:1n<<11n,SEND_TTS_MESSAGES:1n<<12n,MANAGE_MESSAGES:1n<<13n,EMBED_LINKS:1n<<14n,ATTACH_FILES:1n<<15n,READ_MESSAGE_HISTORY:1n<<
16n,MENTION_EVERYONE:1n<<17n,USE_EXTERNAL_EMOJIS:1n<<18n,VIEW_GUILD_INSIGHTS:1n<<19n,CONNECT:1n<<20n,SPEAK:1n<<21n,MUTE_MEMBERS:1n<<
22n,DEAFEN_MEMBERS:1n<<23n,MOVE_MEMBERS:1n<<24n,USE_VAD:1n<<25n,CHANGE_NICKNAME:1n<<26n,MANAGE_NICKNAMES:1n<<27n,MANAGE_ROLES:1n<<
28n,MANAGE_WEBHOOKS:1n<<29n,MANAGE_GUILD_EXPRESSIONS:1n<<30n,USE_APPLICATION_COMMANDS:1n<<31n,REQUEST_TO_SPEAK:1n<<32n,MANAGE_EVENTS:1n<<
33n,MANAGE_THREADS:1n<<34n,CREATE_PUBLIC_THREADS:1n<<35n,CREATE_PRIVATE_THREADS:1n<<36n,USE_EXTERNAL_STICKERS:1n<<37n,SEND_MESSAGES_IN_THREADS:1n<<
38n,USE_EMBEDDED_ACTIVITIES:1n<<39n,MODERATE_MEMBERS:1n<<40n,VIEW_CREATOR_MONETIZATION_ANALYTICS:1n<<41n,USE_SOUNDBOARD:1n<<
42n,CREATE_GUILD_EXPRESSIONS:1n<<43n,CREATE_EVENTS:1n<<44n,USE_EXTERNAL_SOUNDS:1n<<45n,SEND_VOICE_MESSAGES:1n<<46n,SET_VOICE_CHANNEL_STATUS:1n<<
48n,SEND_POLLS:1n<<49n,USE_EXTERNAL_APPS:1n<<50n,PIN_MESSAGES:1n<<51n,BYPASS_SLOWMODE:1n<<52n};var We=64,Fe;function ze(n,e){if(!l(n))return c(Ke(n,e));let t=0n;for(let o=0;o<n.length;o++)t|=Ke(n[o],e);return c(t)}function Ke(n,e){
if(typeof n=="bigint"&&n>=0n)return n;if(typeof n=="number"&&n>=0&&n%1===0)return V(n);if(typeof n=="string"){Fe??=Xo();
let o=Fe[Ye(n)];if(o!==void 0)return o;if(qo(n))return V(n)}let t=typeof n=="string"?`"${n}"`:`of type ${typeof n}`;throw new u(
`${e}: there is no permission ${t}; use names such as "ManageMessages", or bits such as Permissions.MANAGE_MESSAGES`)}function Xo(){
let n=f(),e=h(on);for(let t=0;t<e.length;t++){let o=e[t];n[Ye(o)]=on[o]}return n}function Ye(n){let e=j(E(n,0,We)),t="";
for(let o=0;o<e.length;o++){let r=E(e,o,o+1);r!=="_"&&(t+=r)}return t}function qo(n){if(n===""||n.length>We)return!1;for(let e=0;e<
n.length;e++){let t=E(n,e,e+1);if(t<"0"||t>"9")return!1}return!0}var C={Slash:1,User:2,Message:3},Wn={__proto__:null,subcommand:1,subcommand_group:2,string:3,integer:4,boolean:5,user:6,
channel:7,role:8,mentionable:9,number:10,attachment:11},Xe={__proto__:null,name:"name",nameLocalizations:"name_localizat\
ions",name_localizations:"name_localizations",description:"description",descriptionLocalizations:"description_localizati\
ons",description_localizations:"description_localizations"},qe={...Xe,__proto__:null,defaultMemberPermissions:"default_m\
ember_permissions",default_member_permissions:"default_member_permissions",nsfw:"nsfw",contexts:"contexts",integrationTypes:"\
integration_types",integration_types:"integration_types"},Zo={...Xe,__proto__:null,required:"required",autocomplete:"aut\
ocomplete",minValue:"min_value",min_value:"min_value",maxValue:"max_value",max_value:"max_value",minLength:"min_length",
min_length:"min_length",maxLength:"max_length",max_length:"max_length",channelTypes:"channel_types",channel_types:"chann\
el_types",type:"",kind:"",choices:"",options:"",subcommands:"",run:"",defer:"",nameLocalized:"",descriptionLocalized:""},
Qo={__proto__:null,name:"name",nameLocalizations:"name_localizations",name_localizations:"name_localizations",value:"val\
ue",nameLocalized:""};function rn(n,e){let t=N("command",i(n,"name"),e),o=Qe(n,qe);if(o.type=i(n,"type")??C.Slash,o.default_member_permissions!==
void 0){let r=`${t}: defaultMemberPermissions`;o.default_member_permissions=ze(o.default_member_permissions,r)}return Xn(
o,n,t),o}function Ze(n){let e=rn(n,1);delete e.type;let t=typeof n=="object"&&n!==null?h(n):[];for(let o=0;o<t.length;o++){
let r=qe[t[o]];r!==void 0&&i(n,t[o])===null&&(e[r]=null)}return e}function N(n,e,t){let o=typeof e=="string"&&e!=="";return n===
"command"?o?`command ${e}`:`command ${c(t)}`:o?`${n} ${c(t)} (${e})`:`${n} ${c(t)}`}function Xn(n,e,t){let o=i(e,"subcom\
mands"),r=l(o)&&o.length>0?Yn(o,(s,a)=>nr(s,a,t)):Yn(i(e,"options"),(s,a)=>er(s,a,t));r!==void 0&&(n.options=r)}function nr(n,e,t){
let o=zn(n,e,t,"option"),r=l(i(n,"subcommands"));return delete o.autocomplete,o.type=r?Wn.subcommand_group:Wn.subcommand,
Xn(o,n,`${t}, ${N("option",o.name,e)}`),o}function er(n,e,t){let o=zn(n,e,t,"option"),r=`${t}, ${N("option",o.name,e)}`;
o.type=tr(i(n,"type")??i(n,"kind")??"string",r),typeof o.autocomplete=="function"&&(o.autocomplete=!0);let s=Yn(i(n,"cho\
ices"),(a,p)=>zn(a,p,r,"choice"));return s!==void 0&&(o.choices=s),Xn(o,n,r),o}function tr(n,e){if(typeof n=="number")return n;
let t=Wn[c(n)];if(t!==void 0)return t;throw new u(`${e}: there is no option type "${c(n)}"; there are string, integer, n\
umber, boolean, user, channel, role, mentionable, attachment, subcommand and subcommand_group`)}function zn(n,e,t,o){let r=o===
"option"?Zo:Qo,s=typeof n=="object"&&n!==null?h(n):[];for(let a=0;a<s.length;a++){if(r[s[a]]!==void 0)continue;let p=N(o,
i(n,"name"),e);throw new u(`${t}, ${p}: ${s[a]} is nothing that ${o==="option"?"an option":"a choice"} has`)}return Qe(n,
r)}function Qe(n,e){let t=f();if(typeof n!="object"||n===null)return t;let o=h(n);for(let r=0;r<o.length;r++){let s=e[o[r]],
a=i(n,o[r]);s!==void 0&&s!==""&&a!==void 0&&a!==null&&(t[s]=a)}return t}function Yn(n,e){if(!l(n))return;let t=[];for(let o=0;o<
n.length;o++)g(t,e(n[o],o+1));return t}var nt=1,et=2;function M(n){let e=tt(n);return i(e,"type")!==et?{group:void 0,subcommand:qn(e,nt)}:{group:qn(e,et),subcommand:qn(
tt(e),nt)}}function tt(n){let e=i(n,"options");return l(e)?e[0]:void 0}function qn(n,e){return i(n,"type")===e?i(n,"name"):
void 0}function An(n,e){let{group:t,subcommand:o}=M(e),r=n;return t!==void 0&&(r=ot(r,t)),o===void 0?r:ot(r,o)}function bn(n,e){
if(l(n)){for(let t=0;t<n.length;t++)if(i(n[t],"name")===e)return n[t]}}function ot(n,e){return bn(i(n,"subcommands"),e)??
bn(i(n,"options"),e)}async function rt(n,e){let t=or(n,e);if(t===void 0)return;let o=await t(n);l(o)&&await n.autocomplete(o)}function or(n,e){
let t=An(e,i(n.msg,"data")),o=bn(i(t,"options"),i(n.focused,"name"));return Zn(o)??Zn(t)??Zn(e)}function Zn(n){let e=i(n,
"autocomplete");return typeof e=="function"?e:void 0}var rr=/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u;function Tn(n,e){it(n.name,e);let t=n.name_localizations,o=t===void 0?
[]:h(t);for(let r=0;r<o.length;r++)it(i(t,o[r]),e)}function it(n,e){if(typeof n=="string"&&j(n)===n&&Ce(rr,n)!==null)return;
let t=c(n);w(e,`"${t}" cannot be a name: lower-case letters, digits, - and _ only, no spaces`)}function _n(n,e){st(n.name_localizations,
32,e,"nameLocalizations"),st(n.description_localizations,100,e,"descriptionLocalizations")}function st(n,e,t,o){if(n===void 0)
return;let r=h(n);for(let s=0;s<r.length;s++){let a=r[s];L(i(n,a),1,e,t,`${o}.${a}`)}}function L(n,e,t,o,r){n===void 0&&
w(o,`it needs a ${r}`),typeof n!="string"&&w(o,`${r} must be a string`);let s=sn(n);s<e&&w(o,`${r} is empty`),s>t&&w(o,`${r}\
 is too long: at most ${c(t)} characters`)}function xn(n,e){let t=typeof n=="string"?sn(n):0,o=e===void 0?[]:h(e);for(let r=0;r<
o.length;r++){let s=i(e,o[r]);if(typeof s!="string")continue;let a=sn(s);a>t&&(t=a)}return t}function sn(n){let e=0;for(let t=0;t<
n.length;t++){let o=x(n,t);o>=56320&&o<=57343||e++}return e}function w(n,e){throw new u(`${n}: ${e}`)}var Qn=1,ne=2,an=3,ir=4,sr=7,ut=10,kn=25,at=2**53-1;function ee(n,e,t){if(!l(n))return;n.length>kn&&w(e,`options are too\
 many: at most ${c(kn)}`);let o=0,r=!1;for(let s=0;s<n.length;s++){let a=n[s];ar(a,`${e}, ${N("option",a.name,s+1)}`,t);
for(let p=0;p<s;p++)i(n[p],"name")===a.name&&w(e,`there are two options with the name "${c(a.name)}"`);te(a)?o+=1:a.required===
!0&&r&&w(e,`required options come first, "${c(a.name)}" does not`),r=r||a.required!==!0}o>0&&o<n.length&&w(e,"subcommand\
s and other options exclude each other")}function ar(n,e,t){L(n.name,1,32,e,"name"),Tn(n,e),L(n.description,1,100,e,"des\
cription"),_n(n,e),mr(n,e),ur(n,e),cr(n,e);let o=l(n.options)?n.options:[];n.type===ne?(o.length===0||t||!lr(o,Qn))&&w(e,
"a group of subcommands holds one subcommand at least, and nothing else"):n.type===Qn&&Cn(o,te)&&w(e,"a subcommand holds\
 no further subcommands"),ee(n.options,e,n.type===ne)}function mr(n,e){let t=n.type,o=t===ir||t===ut,r=(s,a,p)=>{p||s===
void 0||s===!1||w(e,`${a} does not go with this type of option`)};r(n.choices,"choices",o||t===an),r(n.autocomplete,"aut\
ocomplete",o||t===an),r(n.min_value,"minValue",o),r(n.max_value,"maxValue",o),r(n.min_length,"minLength",t===an),r(n.max_length,
"maxLength",t===an),r(n.channel_types,"channelTypes",t===sr),r(n.options,"options",te(n))}function ur(n,e){let{min_value:t,
max_value:o,min_length:r,max_length:s}=n;t>o&&w(e,"minValue is greater than maxValue"),r>s&&w(e,"minLength is greater th\
an maxLength"),(!mt(t,n.type)||!mt(o,n.type))&&w(e,"its limits must be numbers that it can take itself")}function cr(n,e){
let t=n.choices;if(!(!l(t)||t.length===0)){n.autocomplete===!0&&w(e,"choices and autocomplete exclude each other"),t.length>
kn&&w(e,`choices are too many: at most ${c(kn)}`);for(let o=0;o<t.length;o++){let r=t[o],s=`${e}, ${N("choice",r.name,o+
1)}`;L(r.name,1,100,s,"name");for(let a=0;a<o;a++)i(t[a],"name")===r.name&&w(e,`there are two choices with the name "${c(
r.name)}"`);ct(r.value,n.type)||w(e,`the value of choice ${c(o+1)} is of another type than the option`)}}}function ct(n,e){
return e===an?typeof n=="string":typeof n!="number"||!(n>=-at&&n<=at)?!1:e===ut||n%1===0}function mt(n,e){return n===void 0||
ct(n,e)}function te(n){let e=i(n,"type");return e===Qn||e===ne}function lr(n,e){return!Cn(n,t=>i(t,"type")!==e)}function Cn(n,e){
for(let t=0;t<n.length;t++)if(e(n[t]))return!0;return!1}var lt=8e3,ft={1:100,2:15,3:15},dt={1:"slash commands",2:"user commands",3:"message commands"};function gt(n){let e={1:0,
2:0,3:0};for(let t=0;t<n.length;t++){let o=n[t];oe(o,t+1);let r=o.type;if(e[r]+=1,e[r]>ft[r])throw new u(`there are more\
 than ${c(ft[r])} ${dt[r]}; Discord takes no more`);for(let s=0;s<t;s++){let a=n[s];if(a.name===o.name&&a.type===r)throw new u(
`there are two ${dt[r]} with the name ${c(a.name)}`)}}}function oe(n,e){let t=N("command",n.name,e),o=n.type;if(o!==C.Slash&&
o!==C.User&&o!==C.Message&&w(t,"type must be 1 (slash), 2 (user) or 3 (message)"),L(n.name,1,32,t,"name"),fr(n,t),o===C.
Slash){Tn(n,t),L(n.description,1,100,t,"description"),_n(n,t),ee(n.options,t,!1);let r=yt(n);r>lt&&w(t,`its names, descr\
iptions and values have ${c(r)} characters; ${c(lt)} are allowed`)}else((n.description??"")!==""||n.options!==void 0)&&w(
t,"a user's or a message's menu shows no description and no options")}function fr(n,e){l(n.contexts)&&!pt(n.contexts,0)&&
w(e,"contexts leave out 0, the guild: this command could be used nowhere"),l(n.integration_types)&&!pt(n.integration_types,
0)&&w(e,"integrationTypes leave out 0, the guild: it could be used nowhere")}function pt(n,e){return Cn(n,t=>t===e)}function yt(n){
let e=xn(n.name,n.name_localizations);e+=xn(n.description,n.description_localizations);let t=l(n.options)?n.options:[];for(let r=0;r<
t.length;r++)e+=yt(t[r]);let o=l(n.choices)?n.choices:[];for(let r=0;r<o.length;r++){let s=o[r];e+=xn(s.name,s.name_localizations),
typeof s.value=="string"&&(e+=sn(s.value))}return e}function F(n){let e=[];for(let t=0;t<n.length;t++)g(e,rn(n[t],t+1));return gt(e),e}async function vn(n,e){let t=i(i(n,"msg"),"data"),o=An(e,t),r=Et(o)?o:e;if(Et(r))await r.run(n);else throw new _(dr(e.name,
M(t).subcommand))}function Et(n){return typeof i(n,"run")=="function"}function dr(n,e){return e===void 0?`/${n}: this sc\
ript has no run for it`:`/${n}: this script has no subcommand "${e}"`}function wt(n){let e=[],t=-1;for(let o=0;o<n.length;o++)pr(x(n,o))?t>=0&&(g(e,E(n,t,o)),t=-1):t<0&&(t=o);return t>=0&&g(
e,E(n,t)),e}function pr(n){return n<128?n===32||n>=9&&n<=13:n===160||n===5760||n>=8192&&n<=8202||n===8232||n===8233||n===
8239||n===8287||n===12288||n===65279}var St="INTERACTION_CREATE",ht=!1;function At(n){if(ht){m.log("warn","createBot was called before: this call changes not\
hing");return}ht=!0;let e=n.commands??n.prefixCommands??[];gr(n.prefix??"!",bt(e,"commands"));let{slashCommands:t}=n;t!==
void 0&&Er(bt(t,"slashCommands"))}function bt(n,e){if(!l(n))throw new u(`createBot: ${e} is not a list`);return n}function gr(n,e){
let t=hr(e);if(e.length===0)return;D({rawName:"MESSAGE_CREATE",interactionType:null},async r=>{let s=yr(r,n),a=s[0],p=a===
void 0?void 0:t[a];if(p===void 0)return;let S=[];for(let A=1;A<s.length;A++)g(S,s[A]);await p.run({...r,args:S})})}function yr(n,e){
let t=i(n.msg,"content");if(typeof t!="string"||i(i(n.msg,"author"),"bot")===!0)return[];let o=Ne(t);return E(o,0,e.length)===
e?wt(E(o,e.length)):[]}function Er(n){let e=F(n),t=br(n,e),o=a=>t[Tt(i(i(a.msg,"data"),"type")??C.Slash,a.msg.commandName)],
r=async a=>{let p=o(a);(p?.run!==void 0||i(p,"subcommands")!==void 0)&&await vn(a,p)},s=async a=>{await rt(a,o(a))};D({rawName:St,
interactionType:v.Command},r),D({rawName:St,interactionType:v.Autocomplete},s),wr(n),Sr(e)}function wr(n){let e=[];for(let t=0;t<
n.length;t++)i(n[t],"defer")===!1&&g(e,n[t].name);e.length>0&&m.declare("interaction.defer_late",{commands:e})}async function Sr(n){
try{await m.op("commands.register",{commands:n})}catch(e){m.report(e)}}function hr(n){let e=f();for(let t=0;t<n.length;t++){
let o=n[t];if(typeof i(o,"name")!="string")throw new u(`createBot: prefix command ${c(t+1)} needs a name`);if(typeof o.run!=
"function")throw new u(`createBot: prefix command "${o.name}" needs a run`);e[o.name]??=o}return e}function br(n,e){let t=f();
for(let o=0;o<n.length;o++){let{type:r,name:s}=e[o];t[Tt(r,s)]=n[o]}return t}function Tt(n,e){return`${c(n)} ${c(e)}`}var Ar=1,Tr=2;function K(n){let e={};return _t(e,n),e}function _t(n,e){if(l(e))for(let t=0;t<e.length;t++){let o=e[t],r=i(
o,"type");r===Ar||r===Tr?_t(n,i(o,"options")):y(n,i(o,"name"),i(o,"value"))}}function xt(n){return M(i(i(n,"msg"),"data")).subcommand}function kt(n){return M(i(i(n,"msg"),"data")).group}function Ct(n,e){let t=i(i(i(n,"msg"),"member"),"roles");if(!l(t))return!1;for(let o=0;o<t.length;o++)if(t[o]===e)return!0;
return!1}function vt(n){return Rt(n,C.User)}function Ot(n){return Rt(n,C.Message)}function Rt(n,e){let t={...n};return y(t,"type",
e),t}function It(n){return n}function Nt(n){return n}function Pt(n){return n}var d=T({ActionRow:1,Button:2,StringSelect:3,InputText:4,UserSelect:5,RoleSelect:6,MentionableSelect:7,ChannelSelect:8,Section:9,
TextDisplay:10,Thumbnail:11,MediaGallery:12,File:13,Separator:14,Container:17,Label:18,FileUpload:19,RadioGroup:21,CheckboxGroup:22,
Checkbox:23});var re=f();function Dt(n){return typeof n=="string"?re[n]:void 0}function Mt(n,e){return re[n]!==void 0?!1:(re[n]=e,!0)}function Ut(n,e,t,o){if(Lt(n,"a name"),Lt(e,"an expression"),typeof t!="function")throw new u(`cron: the handler of "${n}\
" is not a function`);if(!Mt(n,t))throw new _(`cron: there is already a job called "${n}"`);let r=f();r.name=n,r.expr=e,
r.skipIfRunning=i(o,"skipIfRunning")===!0;for(let s=0;s<ie.length;s++){let a=i(o,ie[s]);a!=null&&(r[ie[s]]=a)}m.declare(
"cron.register",r)}var ie=["timeZone","catchUp","maxLateness"];function Lt(n,e){if(typeof n!="string"||n==="")throw new u(
`cron: ${e} must be a string that is not empty`)}var _r=64;function Gt(n,e){if(typeof n!="string"||n==="")throw new u("on: the event's name must be a string that is not \
empty");if(n.length>_r)throw new u(`on: there is no event with a name of ${c(n.length)} characters`);if(typeof e!="funct\
ion")throw new u(`on: the handler of "${c(n)}" is not a function`);D(J(n),e)}function On(n){let e=typeof n,t=e==="number"&&n-n!==0;if(t||e==="undefined"||e==="function"||e==="symbol"||e==="bigint"){
let o=t?c(n):`of type ${e}`;throw new u(`kv: a value is a text or other JSON, not ${o}`)}return n}var Vt=50;async function mn(n,e){se(e);let t=f();t.keys=n;for(let o=0;o<Vt;o++){let r=await m.op("kv.get_many",t),s=await e(
xr(r));if(!l(s)||s.length!==n.length)throw new u("transact: the function must give one value for each key");let a=f();if(a.
changes=kr(n,r,s),await m.op("kv.commit",a)===!0)return Cr(r,s)}throw vr()}function se(n){if(typeof n!="function")throw new u(
"transact: what becomes of the values is said by a function")}function xr(n){let e=[];for(let t=0;t<n.length;t++)g(e,n[t].
value);return e}function kr(n,e,t){let o=[];for(let r=0;r<n.length;r++){let s=n[r],a=f();a.store=s.store,a.key=s.key,a.version=
e[r].version;let p=t[r];p===null?a.kind="delete":p!==void 0&&(a.kind="set",a.value=On(p)),g(o,a)}return o}function Cr(n,e){
let t=[];for(let o=0;o<e.length;o++)g(t,e[o]===void 0?n[o].value:e[o]);return t}function vr(){let n=new _(`transact: oth\
ers wrote to these keys ${Vt} times in a row`);return y(n,"code",{code:"conflict"}.code),n}var z=class{#o;constructor(e){if(typeof e!="string"||e==="")throw new u("kv.store: the store's name must be a string tha\
t is not empty");this.#o=e}get(e){return m.op("kv.get",this.#e(e))}async getMany(e){let t=f(),o=[];for(let a=0;a<e.length;a++)
g(o,this.#e(e[a]));t.keys=o;let r=await m.op("kv.get_many",t),s=[];for(let a=0;a<r.length;a++)g(s,r[a].value);return s}async getWithMetadata(e){
return await m.op("kv.get_with_metadata",this.#e(e))??{value:null,version:0}}async set(e,t,o){let r=this.#t(e,t,o);return i(
o,"ifAbsent")===!0&&(r.ifVersion=0),await m.op("kv.set",r)!==!1}async cas(e,t,o,r){let s=this.#t(e,o,r);return s.ifVersion=
t,await m.op("kv.set",s)===!0}increment(e,t,o){let r=this.#e(e);return t!==void 0&&(r.by=t),Bt(r,o),m.op("kv.increment",
r)}async transact(e,t){if(!l(e))return se(t),(await mn([this.#e(e)],async s=>{let a=[];return g(a,await t(s[0])),a}))[0];
let o=[];for(let r=0;r<e.length;r++)g(o,this.#e(e[r]));return mn(o,t)}async updateMetadata(e,t){let o=this.#e(e);o.metadata=
t??null,await m.op("kv.update_metadata",o)}async delete(e){return await m.op("kv.delete",this.#e(e))===!0}async list(e){
let t=this.#n();return W(t,e,"prefix"),W(t,e,"cursor"),W(t,e,"limit"),W(t,e,"reverse"),await m.op("kv.list",t)}count(){return m.
op("kv.count",this.#n())}async clear(){await m.op("kv.clear",this.#n())}#t(e,t,o){let r=this.#e(e);r.value=On(t),Bt(r,o);
let s=i(o,"metadata");return s!==void 0&&(r.metadata=s),r}#n(){let e=f();return e.store=this.#o,e}#e(e){let t=this.#n();
return t.key=e,t}};function Bt(n,e){W(n,e,"expiration"),W(n,e,"ttl")}function W(n,e,t){let o=i(e,t);o!=null&&(n[t]=typeof o==
"bigint"?k(o):o)}var Y=class{#o;constructor(e){if(typeof e!="string"||e==="")throw new u("kv.sortedSet: the name must be a string that is\
 not empty");this.#o=e}add(e,t){let o=this.#n(e);return o.score=t,m.op("kv.sorted.add",o)}incrementScore(e,t){let o=this.#n(
e);return t!==void 0&&(o.by=t),m.op("kv.sorted.increment_score",o)}score(e){return m.op("kv.sorted.score",this.#n(e))}rank(e,t){
let o=this.#n(e);return i(t,"reverse")===!0&&(o.reverse=!0),m.op("kv.sorted.rank",o)}range(e){let t=this.#t(),o=["limit",
"min","max","reverse"];for(let s=0;s<o.length;s++){let a=o[s],p=i(e,a);p!=null&&(t[a]=p)}let r=i(e,"after");if(r!=null){
let s=f();s.member=i(r,"member"),s.score=i(r,"score"),t.after=s}return m.op("kv.sorted.range",t)}remove(e){return m.op("\
kv.sorted.remove",this.#n(e))}count(){return m.op("kv.sorted.count",this.#t())}async clear(){await m.op("kv.sorted.clear",
this.#t())}#t(){let e=f();return e.set=this.#o,e}#n(e){let t=this.#t();return t.member=e,t}};function Rn(n){return new z(n)}var jt=T({store:Rn,sortedSet:n=>new Y(n),transact(n,e){let t=[];for(let o=0;o<n.length;o++){let r=f();r.store=i(n[o],"st\
ore"),r.key=i(n[o],"key"),g(t,r)}return mn(t,e)}});var $t=T({get(n){return m.secret(c(n))}});function R(n,e){let t=new _(n);return y(t,"code",e),t}var Or=6e4;function un(n,e,t){let o=i(n,e)??Or;if(typeof o!="number"||!(o>0))throw new u(`${t}: ${e} must be a number of\
 milliseconds above 0`);if(o>m.waiting.ms){let r=c(m.waiting.ms);throw R(`${t}: ${e} is more than ${r} ms`,"limit_exceed\
ed")}return o}function In(n,e){if(n==null)return null;if(typeof n!="function")throw new u(`${e}: the filter is no functi\
on`);return n}async function Nn(n,e,t){return e!==null&&!e(n)?!1:t===null||await t(n)===!0}async function Pn(n,e){let t=e===null?Rr():
e.over;n.over=Ir(n.over,t),n.answered!==null&&await Nr(n.answered,t)}function Rr(){return new I(()=>{})}async function Ir(n,e){
await n,await e}function Nr(n,e){return new I(t=>{Ht(n,t),Ht(e,t)})}async function Ht(n,e){await n,e()}var Dn=f(),ae=0;function me(){if(ae<m.waiting.most)return;let n=c(m.waiting.most);throw R(`more than ${n} collectors and\
 calls of waitFor wait`,"limit_exceeded")}function Mn(n,e){me();let{rawName:t,interactionType:o}=n;Kn(n);let r=Dn[t]??null,
s={waiter:e,interactionType:o,removed:!1,previous:null,next:r};return r!==null&&(r.previous=s),Dn[t]=s,ae++,()=>Pr(t,s)}
function Pr(n,e){e.removed||(e.removed=!0,ae--,e.previous===null?Dn[n]=e.next:e.previous.next=e.next,e.next!==null&&(e.next.
previous=e.previous))}function Jt(n,e){let t=[];for(let o=Dn[n]??null;o!==null;o=o.next)(o.interactionType===null||o.interactionType===
e)&&g(t,o.waiter);return t}var Dr=100;function Ft(n,e){return ce("collect",n,e,null,null)}function ce(n,e,t,o,r){if(typeof e!="string"||e==="")throw new u(
`${n}: the event's name must be a string that is not empty`);let s=In(i(t,"filter"),n),a=Lr(i(t,"max"),n),p=un(t,"time",
n),S=i(t,"idle")===void 0?null:un(t,"idle",n),A=new ue,Z=0,Q=Mn(J(e),{async offer(tn,Hn){A.isFull||!await Nn(tn,r,s)||A.
isFull||(A.put(tn),++Z>=a?G():pn(),await Pn(Hn,o))}}),nn=m.setTimeout(G,p),en=0;pn();function pn(){S!==null&&(m.clearTimeout(
en),en=m.setTimeout(G,S))}function G(){Q(),m.clearTimeout(nn),m.clearTimeout(en),A.end()}return Mr(A,G)}function Mr(n,e){
let t={next:()=>n.take(),async return(){return e(),{done:!0,value:void 0}},stop:e};return y(t,xe,()=>t),t}function Lr(n,e){
if(n===void 0)return 1/0;if(typeof n!="number"||!(n>=1))throw new u(`${e}: max must be a number of at least 1`);return n}
var ue=class{#o=[];#t=0;#n=[];#e=0;#r=!1;get isFull(){return this.#r||this.#o.length-this.#t>=Dr}put(e){let t=this.#n[this.#e];
t===void 0?g(this.#o,e):(this.#e++,t({done:!1,value:e}))}take(){return new I(e=>{if(this.#t<this.#o.length){let t=this.#o[this.#t];
this.#o[this.#t++]=void 0,e({done:!1,value:t})}else this.#r?e({done:!0,value:void 0}):g(this.#n,e)})}end(){for(this.#r=!0;this.#e<
this.#n.length;)this.#n[this.#e++]({done:!0,value:void 0})}};function Kt(n,e,t){return Ln("waitFor",n,e,t,null,null)}function Ln(n,e,t,o,r,s){return me(),Ur(n,e,t,o,r,s)}async function Ur(n,e,t,o,r,s){
if(typeof e!="string"||e==="")throw new u(`${n}: the event's name must be a string that is not empty`);let a=In(t,n),p=un(
o,"timeout",n),S=J(e),A=R(`${n}: no ${e} came within ${c(p)} ms`,"timeout");return await new I((Z,Q)=>{let nn=!1,en=Mn(S,
{async offer(tn,Hn){nn||!await Nn(tn,s,a)||nn||(G(),Z(tn),await Pn(Hn,r))}}),pn=m.setTimeout(()=>{G(),Q(A)},p);function G(){
nn=!0,en(),m.clearTimeout(pn)}})}var Gr=["ComponentType","KvStore","SortedSet","collect","createBot","cron","flattenCommands","flattenInteractionOptions",
"getSubcommand","getSubcommandGroup","handleSubcommand","hasRole","kv","messageCommand","on","prefix","secrets","slash",
"store","subcommand","userCommand","waitFor"];function Vr(){return{__proto__:null,ComponentType:d,KvStore:z,SortedSet:Y,
collect:Ft,createBot:At,cron:Ut,flattenCommands:F,flattenInteractionOptions:K,getSubcommand:xt,getSubcommandGroup:kt,handleSubcommand:vn,
hasRole:Ct,kv:jt,messageCommand:Ot,on:Gt,prefix:It,secrets:$t,slash:Nt,store:Rn,subcommand:Pt,userCommand:vt,waitFor:Kt}}var fe={};gn(fe,{make:()=>jr,names:()=>Br});var Br=["ActionRowBuilder","ButtonBuilder","ButtonStyle","ButtonStyles","ChannelSelectMenuBuilder","CheckboxBuilder","Ch\
eckboxGroupBuilder","ContainerBuilder","EmbedBuilder","FileBuilder","FileUploadBuilder","InputTextBuilder","InputTextSty\
le","InputTextStyles","LabelBuilder","MediaGalleryBuilder","MentionableSelectMenuBuilder","MessageFlags","ModalBuilder",
"RadioGroupBuilder","RoleSelectMenuBuilder","SectionBuilder","SelectMenuBuilderBase","SeparatorBuilder","StringSelectMen\
uBuilder","TextDisplayBuilder","ThumbnailBuilder","UserSelectMenuBuilder","actionRow","button","channelSelect","checkbox",
"checkboxGroup","container","embed","file","fileUpload","inputText","label","mediaGallery","mentionableSelect","modal","\
onButton","onModal","onSelect","radioGroup","roleSelect","section","separator","stringSelect","textDisplay","thumbnail",
"userSelect"],jr=()=>m.late("components")(d,y,R,x,l,i,c,u,T,d,y,h,u,g,x,y,i,E,c,m,R,u,x,ve,yn,i,Re,Oe,E,Ie,k,c,_e,Jn,x,E,
k,R,d,v,D,m,u,g,i,c,E,d,d,d,d,l,i,d,E,d,d,T,k,d,d,d,d,d,d,d,d,d,d,d,d,T);var we={};gn(we,{make:()=>zr,names:()=>Wr});var Un="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";function Wt(n){let e=Me(n),t="";for(let o=0;o<
e;o+=3){let r=o+1<e?n[o+1]:0,s=o+2<e?n[o+2]:0,a=n[o]<<16|r<<8|s;t+=Un[a>>18]+Un[a>>12&63],t+=o+1<e?Un[a>>6&63]:"=",t+=o+
2<e?Un[a&63]:"="}return t}var $r=12;function zt(n,e){if(n===void 0)return f();if(typeof n!="object"||n===null)throw new u(`rest.${e}: expected an \
object`);return Yt(n,0)}function Gn(n,e=0){if(typeof n=="bigint")return`${n}`;if(typeof n!="object"||n===null||e>$r)return n;
let t=Le(n);return t!==void 0?Wt(t):l(n)?Hr(n,e):typeof n.toJSON=="function"?n:Yt(n,e)}function Yt(n,e){let t=f(),o=h(n);
for(let r=0;r<o.length;r++){let s=o[r],a=Gn(i(n,s),e+1);a!==void 0&&(t[s]=a)}return t}function Hr(n,e){let t=[];for(let o=0;o<
n.length;o++)g(t,Gn(n[o],e+1));return t}function qt(n){return Gn(Xt(n,"base64")??Xt(n,"Base64")??n)}function Xt(n,e){let t=i(n,e);return typeof t=="object"&&t!==
null?t:void 0}var X=n=>n,Jr=n=>typeof n=="bigint"?k(n):n,de={name:"content",convert:X},pe={name:"embeds",convert:X},ge={name:"componen\
ts",convert:X},Zt={name:"attachments",convert:n=>Kr(n,qt)},Qt={name:"tts",convert:X},ye={name:"allowedMentions",convert:X},
Ee={name:"flags",convert:Jr},Fr={name:"ephemeral",convert:X},U=[de,pe,ge,ye,Ee],no=[de,pe,ge,Zt,Qt,ye,Ee],cn=[de,pe,ge,Zt,
Qt,ye,Ee,Fr];function B(n,e,t,o){if(typeof e=="string")return n.content=e,n;if(typeof e!="object"||e===null)throw new u(
`${o}: expected a string or an object of options`);for(let r=0;r<t.length;r++){let s=t[r],a=i(e,s.name);a!==void 0&&(n[s.
name]=s.convert(a))}return n}function b(n,e){let t=f();return t[n]=e,t}function Kr(n,e){if(!l(n))return n;let t=[];for(let o=0;o<
n.length;o++)g(t,e(n[o]));return t}var Wr=["Permissions","channel","guild","member","message","permissionsOf","registerSlashCommands","rest","role","user"],
zr=()=>m.late("rest")(m,F,b,u,g,f,y,h,i,E,wn,m,zt,f,y,i,b,y,l,yn,i,En,V,g,T,h,V,on,b,b,b,m,b,_,y,i,Ze,rn,oe,y,T,h,wn,m,cn,
U,B,b,i);var he={};gn(he,{make:()=>Xr,names:()=>Yr});var Se=f();function eo(n){return(typeof n=="string"?Se[n]:void 0)??(()=>{throw new _(`no onTask("${c(n)}") handles this \
task`)})}function to(n,e){return Se[n]!==void 0?!1:(Se[n]=e,!0)}var Yr=["onTask","once","tasks"],Xr=()=>m.late("tasks")(m,u,f,y,i,u,x,E,k,_,u,to,m,u,f,T,i,u,i,En,Pe);function Vn(n,e){let t=i(e,"id");typeof t=="string"&&g(n.messages,t)}function Bn(n,e){return{waitFor:(t,o,r)=>Ln("ctx.wa\
itFor",t,o,r,e,be(t,n,void 0)),collect:(t,o)=>ce("ctx.collect",t,o,e,be(t,n,o)),awaitComponent:t=>Ln("ctx.awaitComponent",
"componentInteraction",i(t,"filter"),t,e,be("componentInteraction",n,t))}}function be(n,e,t){if(n==="messageCreate"||n===
"MESSAGE_CREATE")return s=>i(i(s,"msg"),"channelId")===e.channelId;if(n!=="componentInteraction")return null;let o=i(t,"\
message"),r=i(o,"id")??o;return s=>{let a=i(i(s,"msg"),"messageId");return r===void 0?qr(e.messages,a):r===a}}function qr(n,e){
for(let t=0;t<n.length;t++)if(n[t]===e)return!0;return!1}function oo(n,e,t){let o=null;async function r(p){let S=B(b("channelId",n.channelId),p,no,"ctx.reply");return S.replyTo=
Zr(p,n),await m.op("message.send",S,t)}async function s(p){if(o===null)throw new _(`${p}: there is no reply yet; call ct\
x.reply() first`);let S=b("channelId",n.channelId);return S.messageId=i(await o,"id"),S}async function a(p){let S=B(await s(
"ctx.edit"),p,U,"ctx.edit");return m.camelize(await m.op("message.edit",S,t))}return{async reply(p){let S=r(p);o=S;let A=await S;
return Vn(e,A),m.camelize(A)},edit:a,editReply:a,async deleteReply(){let p=await s("ctx.deleteReply");o=null,await m.op(
"message.delete",p,t)}}}function Zr(n,e){let t=i(n,"replyTo");return t===void 0?e.messageId:t}function so(n,e,t){let o=()=>{},r=new I(a=>{o=a});return{interactionId:n,eventId:e,scene:t,...{isAnswered:!1,underWay:null},
answered:r,acknowledge:o}}function ao(n){return{...Qr(n),...ni(n),...ei(n)}}function Qr(n){let e=ln(n,t=>uo(n,t,"ctx.edi\
t"));return{reply:ln(n,t=>oi(n,t)),edit:e,editReply:e,update:ln(n,t=>ri(n,t)),fetchReply:ln(n,()=>P("interaction.fetch_o\
riginal",q(n),n)),async deleteReply(){await fn(n,()=>ii(n))},async showModal(t){await fn(n,()=>si(n,t))}}}function ni(n){
return{followUp:ln(n,e=>co(n,e,"ctx.followUp")),async editFollowUp(e,t){let o=dn(n,t,U,"ctx.editFollowUp");return o.messageId=
ro(e,"ctx.editFollowUp"),m.camelize(await P("interaction.edit_followup",o,n))},async deleteFollowUp(e){let t=q(n);t.messageId=
ro(e,"ctx.deleteFollowUp"),await P("interaction.delete_followup",t,n)}}}function ei(n){let e=async t=>{await fn(n,()=>io(
n,t))};return{defer:e,deferReply:e,deferUpdate:async()=>{await fn(n,()=>io(n,{update:!0}))}}}function ln(n,e){return async t=>{
let o=await fn(n,()=>e(t));return Vn(n.scene,o),m.camelize(o)}}function ro(n,e){let t=i(n,"id")??n;if(typeof t!="string")
throw new u(`${e}: expected a message that ctx.followUp() gave, or its id`);return t}async function fn(n,e){for(;n.underWay!==
null;)await ti(n.underWay);let t=e();n.underWay=t;try{return await t}finally{n.underWay=null}}async function ti(n){try{await n}catch{}}
async function oi(n,e){return n.isAnswered?await co(n,e,"ctx.reply"):await mo(n,dn(n,e,cn,"ctx.reply"))}async function ri(n,e){
if(n.isAnswered)return await uo(n,e,"ctx.update");let t=dn(n,e,U,"ctx.update");return t.update=!0,await mo(n,t)}async function mo(n,e){
let t=await P("interaction.respond",e,n);return n.isAnswered=!0,n.acknowledge(),t}async function io(n,e){let t=q(n);i(e,
"ephemeral")===!0&&(t.ephemeral=!0),i(e,"update")===!0&&(t.update=!0),await P("interaction.defer",t,n),n.acknowledge(),n.
isAnswered=t.update===!0}async function ii(n){await P("interaction.delete_original",q(n),n),n.isAnswered=!0}async function si(n,e){
let t=ai(e),o=q(n);o.customId=i(t,"custom_id")??i(t,"customId"),o.title=i(t,"title"),o.components=i(t,"components"),await P(
"interaction.modal",o,n),n.isAnswered=!0,n.acknowledge()}function ai(n){if(typeof n!="object"||n===null)throw new u("ctx\
.showModal: expected a modal, as modal() makes it");let{toJSON:e}=n;return typeof e=="function"?ke(e,n,[]):n}async function uo(n,e,t){
return await P("interaction.edit_original",dn(n,e,U,t),n)}async function co(n,e,t){return await P("interaction.followup",
dn(n,e,cn,t),n)}function dn(n,e,t,o){return B(q(n),e,t,o)}function q(n){return b("interactionId",n.interactionId)}async function P(n,e,t){
return await m.op(n,e,t.eventId)}function lo(n){async function e(t){throw new _(`ctx.${t}: "${n}" has no channel to answer in; use rest.sendMessage()`)}return{
async reply(){return await e("reply")},async edit(){return await e("edit")},async editReply(){return await e("editReply")}}}var mi=25;function fo(n){if(!l(n))throw new u("ctx.autocomplete: expected a list of choices");let e=[];for(let t=0;t<n.length&&
t<mi;t++)g(e,ui(n[t],t+1));return e}function ui(n,e){let t=f();if(typeof n=="string"||typeof n=="number")return t.name=c(
n),t.value=n,t;if(i(n,"value")===void 0){let r=N("choice",i(n,"name"),e);throw new u(`ctx.autocomplete: ${r}: it needs a\
 value`)}t.name=i(n,"name")??c(i(n,"value")),t.value=i(n,"value");let o=i(n,"nameLocalizations")??i(n,"name_localization\
s");return typeof o=="object"&&o!==null&&(t.name_localizations=ci(o)),t}function ci(n){let e=f(),t=h(n);for(let o=0;o<t.
length;o++){let r=i(n,t[o]);r!==void 0&&(e[t[o]]=r)}return e}function po(n,e,t){let o=i(n,"options");return{options:K(o),focused:go(o),autocomplete:async r=>{let s=b("interactionId",
e);s.choices=fo(r),await m.op("interaction.autocomplete",s,t)}}}function go(n){if(l(n))for(let e=0;e<n.length;e++){let t=n[e];
if(i(t,"focused")===!0)return{name:i(t,"name"),value:i(t,"value"),type:i(t,"type")};let o=go(i(t,"options"));if(o!==void 0)
return o}}var li=1,fi=2,di={__proto__:null,6:"users",7:"channels",8:"roles",11:"attachments"},pi=9;function yo(n){let e={},t=i(n,"\
resolved");return t!==void 0&&Eo(e,i(n,"options"),t),e}function jn(n,e){let t=m.camelize(i(i(n,"users"),e));if(t===void 0)
return;let o=m.camelize(i(i(n,"members"),e));return o!==void 0&&y(t,"member",o),t}function Eo(n,e,t){if(l(e))for(let o=0;o<
e.length;o++){let r=e[o],s=i(r,"type");if(s===li||s===fi){Eo(n,i(r,"options"),t);continue}let a=wo(t,s,i(r,"value"));a!==
void 0&&y(n,i(r,"name"),a)}}function wo(n,e,t){let o=di[e];return o==="users"?jn(n,t):e===pi?jn(n,t)??wo(n,8,t):o===void 0?
void 0:m.camelize(i(i(n,o),t))}function So(n){let e=K(i(n,"options")),t=i(n,"type");return t===C.User?{options:e,...gi(n)}:t===C.Message?{options:e,...yi(
n)}:{options:e,resolved:yo(n)}}function gi(n){let e=i(n,"target_id"),t=jn(i(n,"resolved"),e);if(i(t,"member")===void 0)return{
targetId:e,targetUser:t};let{member:r,...s}=t;return y(r,"user",s),{targetId:e,targetUser:s,targetMember:r}}function yi(n){
let e=i(n,"target_id"),t=i(i(n,"resolved"),"messages");return{targetId:e,targetMessage:m.camelize(i(t,e))}}function ho(n){let{data:e,id:t,token:o,...r}=n,s=m.camelize(r);return{...s,id:t,interactionId:t,interactionToken:o,user:i(
s,"user")??i(i(s,"member"),"user"),data:e,...Ei(e,i(s,"message"))}}function Ei(n,e){let t=i(n,"name"),o=i(n,"custom_id"),
r=i(e,"id");return{...t===void 0?null:{commandName:t},...o===void 0?null:{customId:o},...r===void 0?null:{messageId:r}}}function Ao(n){let e=i(n,"data"),t={};return To(t,i(e,"components"),i(e,"resolved")),t}function To(n,e,t){if(l(e))for(let o=0;o<
e.length;o++){let r=e[o];bo(n,r,t),bo(n,i(r,"component"),t),To(n,i(r,"components"),t)}}function bo(n,e,t){let o=i(e,"cus\
tom_id");typeof o=="string"&&y(n,o,wi(e,t))}function wi(n,e){let t=i(n,"values");return i(n,"type")===d.FileUpload?Si(t,
e):l(t)?t:i(n,"value")??null}function Si(n,e){let t=[],o=i(e,"attachments");if(!l(n))return t;for(let r=0;r<n.length;r++){
let s=i(o,n[r]);s!==void 0&&g(t,m.camelize(s))}return t}function _o(n){let e=i(n,"user")??n;return{user:m.camelize(e),guildIds:[]}}function xo(n,e,t,o,r){let s={eventId:t,attempt:o};if(n==="INTERACTION_CREATE")return hi(e,s,r);if(n==="cron")return Ai(
e,s,r);if(n==="task")return Ti(e,s,r);let a=n==="READY"?_o(e):m.camelize(e),p=_i(n,a);return p===null?()=>({msg:a,...s,...Ae(
Sn(n),r)}):()=>{let S={channelId:p.channelId,messages:[]};return{msg:a,...s,...oo(p,S,t),...Bn(S,r)}}}function hi(n,e,t){
let o=ho(n),r={channelId:i(o,"channelId"),messages:[]};i(o,"messageId")!==void 0&&g(r.messages,i(o,"messageId"));let s=so(
i(n,"id"),e.eventId,r);t.answered=s.answered;let a=bi(n,e);return()=>({msg:o,...e,...ao(s),...Bn(r,t),...a})}function bi(n,e){
let t=i(n,"type"),o=i(n,"data");return t===v.Command?So(o):t===v.Autocomplete?po(o,i(n,"id"),e.eventId):t===v.ModalSubmit?
{fields:Ao(n)}:null}function Ai(n,e,t){let o=i(n,"name"),r=i(n,"scheduled_at"),s=i(n,"last_run_at")??null,a={name:o,scheduledAt:r,
lastRunAt:s};return()=>({msg:a,...a,...e,...Ae("cron",t)})}function Ti(n,e,t){let o={name:i(n,"name"),taskId:i(n,"id"),key:i(
n,"key")??null,payload:i(n,"payload"),scheduledAt:i(n,"scheduled_at")},r=e.attempt-1+k(i(n,"attempt"));return()=>({msg:o,
...o,...e,attempt:r,...Ae("task",t)})}function Ae(n,e){return{...lo(n),...Bn({channelId:void 0,messages:[]},e)}}function _i(n,e){
let t=i(e,"channelId");return typeof t!="string"?null:{channelId:t,messageId:xi(n,e)}}function xi(n,e){return n==="MESSA\
GE_CREATE"||n==="MESSAGE_UPDATE"?i(e,"id")??null:n==="MESSAGE_DELETE"||n==="MESSAGE_DELETE_BULK"?null:i(e,"messageId")??
null}async function ko(n,e,t,o){let r=ki();try{let s=xo(n,e,t,o,r.life);await Ii(Ci(n,e,t,s,r.life))}catch(s){m.report(s,t)}r.
end()}function ki(){let n=()=>{};return{life:{answered:null,over:new I(t=>{n=t})},end:n}}function Ci(n,e,t,o,r){let s=null,
a=A=>{s={promise:Ri(A,o,t),earlier:s}},p=Oi(n,e),S=Jt(n,p);n==="cron"?vi(e,a):n==="task"?a(eo(i(e,"name"))):Je(n,p,a);for(let A=S.
length-1;A>=0;A--){let Z=S[A];a(Q=>Z.offer(Q,r))}return s}function vi(n,e){let t=Dt(i(n,"name"));t!==void 0&&e(t)}function Oi(n,e){
if(n!=="INTERACTION_CREATE")return null;let t=i(e,"type");return typeof t=="number"?t:null}async function Ri(n,e,t){try{
await n(e())}catch(o){m.report(o,t)}}async function Ii(n){for(let e=n;e!==null;e=e.earlier)await e.promise}var Te=$n(le),Co=[$n(fe),$n(we),$n(he)],Ni=[Te,...Co];for(let n of Te.names)m.lend(n,Te.of(n));for(let{names:n,of:e}of Co)
for(let t of n)m.lendLater(t,()=>e(t));m.lendLater("trellis",vo);m.lendLater("flora",vo);m.setDispatcher(ko);function $n({
names:n,make:e}){let t=null;return{names:n,of:o=>(t??=Pi(n,e()))[o]}}function Pi(n,e){for(let t=0;t<n.length;t++){let o=e[n[t]],
r={__proto__:null,value:n[t]};typeof o=="function"&&Fn(o,"name",r)}return e}var Di=null;function vo(){return Di??=T(Mi(Ni))}
function Mi(n){let e={};for(let t=0;t<n.length;t++){let{names:o,of:r}=n[t];for(let s=0;s<o.length;s++)y(e,o[s],r(o[s]))}
return e}})();
//# sourceURL=sdk.js
