(()=>{var No=Object.defineProperty;var gn=(n,e)=>{for(var t in e)No(n,t,{get:e[t],enumerable:!0})};var le={};gn(le,{make:()=>Jr,names:()=>Hr});var{bind:Po,call:Do}=Function.prototype;function k(n){return Po.call(Do,n)}var _=Error,u=TypeError,I=Promise,Jn=Uint8Array,
_e=Uint32Array,xe=Symbol.asyncIterator,c=String,C=Number,B=BigInt,yn=Date.now,En=Date.parse,l=Array.isArray,h=Object.keys,
T=Object.freeze,Fn=Object.defineProperty,ke=Reflect.apply,Mo=k(RegExp.prototype.exec),Ce=(n,e)=>Mo(n,e),ve=Math.floor,Oe=Math.
random,Re=JSON.parse,Ie=JSON.stringify,Lo=k(String.prototype.slice),Uo=k(String.prototype.trim),Go=k(String.prototype.toLowerCase),
Bo=k(String.prototype.toUpperCase),Vo=k(String.prototype.charCodeAt),jo=k(Object.prototype.hasOwnProperty),$o=k(String.prototype.
split),wn=(n,e)=>$o(n,e),E=(n,e,t)=>Lo(n,e,t),Ne=n=>Uo(n),j=n=>Go(n),$=n=>Bo(n),x=(n,e)=>Vo(n,e),Ho=k(Date.prototype.getTime);
function Pe(n){try{return Ho(n)}catch{return null}}function i(n,e){if(!(typeof n!="object"||n===null))return jo(n,e)?n[e]:
void 0}var Jo=k(WeakSet.prototype.add),Fo=k(WeakSet.prototype.has),De=new WeakSet;function Me(n){typeof n=="object"&&n!==
null&&Jo(De,n)}var Le=n=>Fo(De,n);function f(){return{__proto__:null}}function y(n,e,t){Fn(n,e,{__proto__:null,value:t,writable:!0,
enumerable:!0,configurable:!0})}function g(n,e){y(n,n.length,e)}var Ue=Object.getPrototypeOf(Uint8Array.prototype),Ko=k(
Object.getOwnPropertyDescriptor(Ue,Symbol.toStringTag).get),Wo=k(Object.prototype.toString),Ge=k(Object.getOwnPropertyDescriptor(
Ue,"byteLength").get);function Be(n){return Ko(n)==="Uint8Array"?n:Wo(n)==="[object ArrayBuffer]"?new Jn(n):void 0}var H=["READY","APPLICATION_COMMAND_PERMISSIONS_UPDATE","AUTO_MODERATION_ACTION_EXECUTION","AUTO_MODERATION_RULE_CREATE",
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
NEL_START_TIME_UPDATE","VOICE_CHANNEL_STATUS_UPDATE","VOICE_STATE_UPDATE","WEBHOOKS_UPDATE"],Ve=f();for(let n=0;n<H.length;n++)
Ve[H[n]]=!0;function je(n){return Ve[n]===!0}function $e(n,e){let t=null,o=n.length/3+2;for(let r=0;r<e.length;r++){let s=e[r],a=zo(n,s);a<o&&(o=a,t=s)}return t}function zo(n,e){
let t=f();for(let o=0;o<=e.length;o++)t[o]=o;for(let o=1;o<=n.length;o++){let r=f();r[0]=o;for(let s=1;s<=e.length;s++){
let a=E(n,o-1,o)===E(e,s-1,s)?0:1;r[s]=Yo(t[s]+1,r[s-1]+1,t[s-1]+a)}t=r}return t[e.length]}function Yo(n,e,t){let o=n<e?
n:e;return o<t?o:t}var O={Command:2,Component:3,Autocomplete:4,ModalSubmit:5},Xo="INTERACTION_CREATE",Je={__proto__:null,interactionCreate:O.
Command,componentInteraction:O.Component,autocomplete:O.Autocomplete,modalSubmit:O.ModalSubmit},Fe={__proto__:null,clientReady:"\
READY",reactionAdd:"MESSAGE_REACTION_ADD",reactionRemove:"MESSAGE_REACTION_REMOVE",reactionRemoveAll:"MESSAGE_REACTION_R\
EMOVE_ALL",reactionRemoveEmoji:"MESSAGE_REACTION_REMOVE_EMOJI",roleCreate:"GUILD_ROLE_CREATE",roleUpdate:"GUILD_ROLE_UPD\
ATE",roleDelete:"GUILD_ROLE_DELETE",webhookUpdate:"WEBHOOKS_UPDATE"},He={__proto__:null,emojiCreate:'use "guildEmojisUpd\
ate"',emojiUpdate:'use "guildEmojisUpdate"',emojiDelete:'use "guildEmojisUpdate"',stickerCreate:'use "guildStickersUpdat\
e"',stickerUpdate:'use "guildStickersUpdate"',stickerDelete:'use "guildStickersUpdate"',messageBulkDelete:'use "messageD\
eleteBulk"',message:'use "messageCreate"',interaction:'use "interactionCreate"',guildMemberAvailable:"scripts are told o\
f changes alone",guildMembersChunk:"the host keeps it",soundboardSounds:"the host keeps it",voiceServerUpdate:"the host \
keeps it",userUpdate:'it is not of one guild; use "guildMemberUpdate"',subscriptionCreate:'it is not of a guild; use "en\
titlementCreate"',subscriptionUpdate:'it is not of a guild; use "entitlementUpdate"',subscriptionDelete:'it is not of a \
guild; use "entitlementDelete"'};function J(n){let e=Je[n];if(e!==void 0)return{rawName:Xo,interactionType:e};let t=Fe[n]??
Qo(n);if(!je(t))throw new u(qo(n));return{rawName:t,interactionType:null}}function qo(n){let e=He[n]??He[Sn(n)],t=e===void 0?
$e(n,Zo(n)):null,o=e??(t===null?"docs/scripts.md lists all":`did you mean "${t}"?`);return`there is no event "${n}": ${o}`}
function Zo(n){if($(n)===n)return H;let e=[],t=o=>y(e,e.length,o);for(let o=0;o<H.length;o++)t(Sn(H[o]));for(let o in Fe)
t(o);for(let o in Je)t(o);return e}function Qo(n){if($(n)===n)return n;let e="";for(let t=0;t<n.length;t++){let o=E(n,t,
t+1);e+=t>0&&nr(n,t)?`_${o}`:$(o)}return e}function nr(n,e){let t=x(n,e);return t>=65&&t<=90}function Sn(n){if($(n)!==n)
return n;let e=j(n),t="";for(let o=0;o<e.length;o++){let r=E(e,o,o+1);r==="_"?t+=$(E(e,++o,o+1)):t+=r}return t}var m=globalThis.__trellis;var hn=f(),Ke=f();function D(n,e){let{rawName:t,interactionType:o}=n;Kn(n);let r={handler:e,interactionType:o,next:null},
s=hn[t];if(s!==void 0){s.last.next=r,s.last=r;return}hn[t]={first:r,last:r}}function Kn({rawName:n,interactionType:e}){let t=e===
null?n:`${n}:${e}`;Ke[t]!==!0&&(m.want(t),Ke[t]=!0)}function We(n,e,t){let o=hn[n]?.last??null,r=hn[n]?.first??null;for(;r!==
null;)(r.interactionType===null||r.interactionType===e)&&t(r.handler),r=r===o?null:r.next}var on={CREATE_INSTANT_INVITE:1n<<0n,KICK_MEMBERS:1n<<1n,BAN_MEMBERS:1n<<2n,ADMINISTRATOR:1n<<3n,MANAGE_CHANNELS:1n<<4n,
MANAGE_GUILD:1n<<5n,ADD_REACTIONS:1n<<6n,VIEW_AUDIT_LOG:1n<<7n,PRIORITY_SPEAKER:1n<<8n,STREAM:1n<<9n,VIEW_CHANNEL:1n<<10n,
SEND_MESSAGES:1n<<11n,SEND_TTS_MESSAGES:1n<<12n,MANAGE_MESSAGES:1n<<13n,EMBED_LINKS:1n<<14n,ATTACH_FILES:1n<<15n,READ_MESSAGE_HISTORY:1n<<
16n,MENTION_EVERYONE:1n<<17n,USE_EXTERNAL_EMOJIS:1n<<18n,VIEW_GUILD_INSIGHTS:1n<<19n,CONNECT:1n<<20n,SPEAK:1n<<21n,MUTE_MEMBERS:1n<<
22n,DEAFEN_MEMBERS:1n<<23n,MOVE_MEMBERS:1n<<24n,USE_VAD:1n<<25n,CHANGE_NICKNAME:1n<<26n,MANAGE_NICKNAMES:1n<<27n,MANAGE_ROLES:1n<<
28n,MANAGE_WEBHOOKS:1n<<29n,MANAGE_GUILD_EXPRESSIONS:1n<<30n,USE_APPLICATION_COMMANDS:1n<<31n,REQUEST_TO_SPEAK:1n<<32n,MANAGE_EVENTS:1n<<
33n,MANAGE_THREADS:1n<<34n,CREATE_PUBLIC_THREADS:1n<<35n,CREATE_PRIVATE_THREADS:1n<<36n,USE_EXTERNAL_STICKERS:1n<<37n,SEND_MESSAGES_IN_THREADS:1n<<
38n,USE_EMBEDDED_ACTIVITIES:1n<<39n,MODERATE_MEMBERS:1n<<40n,VIEW_CREATOR_MONETIZATION_ANALYTICS:1n<<41n,USE_SOUNDBOARD:1n<<
42n,CREATE_GUILD_EXPRESSIONS:1n<<43n,CREATE_EVENTS:1n<<44n,USE_EXTERNAL_SOUNDS:1n<<45n,SEND_VOICE_MESSAGES:1n<<46n,SET_VOICE_CHANNEL_STATUS:1n<<
48n,SEND_POLLS:1n<<49n,USE_EXTERNAL_APPS:1n<<50n,PIN_MESSAGES:1n<<51n,BYPASS_SLOWMODE:1n<<52n};var Xe=64,ze;function qe(n,e){if(!l(n))return c(Ye(n,e));let t=0n;for(let o=0;o<n.length;o++)t|=Ye(n[o],e);return c(t)}function Ye(n,e){
if(typeof n=="bigint"&&n>=0n)return n;if(typeof n=="number"&&n>=0&&n%1===0)return B(n);if(typeof n=="string"){ze??=er();
let o=ze[Ze(n)];if(o!==void 0)return o;if(tr(n))return B(n)}let t=typeof n=="string"?`"${n}"`:`of type ${typeof n}`;throw new u(
`${e}: there is no permission ${t}; use names such as "ManageMessages", or bits such as Permissions.MANAGE_MESSAGES`)}function er(){
let n=f(),e=h(on);for(let t=0;t<e.length;t++){let o=e[t];n[Ze(o)]=on[o]}return n}function Ze(n){let e=j(E(n,0,Xe)),t="";
for(let o=0;o<e.length;o++){let r=E(e,o,o+1);r!=="_"&&(t+=r)}return t}function tr(n){if(n===""||n.length>Xe)return!1;for(let e=0;e<
n.length;e++){let t=E(n,e,e+1);if(t<"0"||t>"9")return!1}return!0}var v={Slash:1,User:2,Message:3},Wn={__proto__:null,subcommand:1,subcommand_group:2,string:3,integer:4,boolean:5,user:6,
channel:7,role:8,mentionable:9,number:10,attachment:11},Qe={__proto__:null,name:"name",nameLocalizations:"name_localizat\
ions",name_localizations:"name_localizations",description:"description",descriptionLocalizations:"description_localizati\
ons",description_localizations:"description_localizations"},nt={...Qe,__proto__:null,defaultMemberPermissions:"default_m\
ember_permissions",default_member_permissions:"default_member_permissions",nsfw:"nsfw",contexts:"contexts",integrationTypes:"\
integration_types",integration_types:"integration_types"},or={...Qe,__proto__:null,required:"required",autocomplete:"aut\
ocomplete",minValue:"min_value",min_value:"min_value",maxValue:"max_value",max_value:"max_value",minLength:"min_length",
min_length:"min_length",maxLength:"max_length",max_length:"max_length",channelTypes:"channel_types",channel_types:"chann\
el_types",type:"",kind:"",choices:"",options:"",subcommands:"",run:"",defer:"",nameLocalized:"",descriptionLocalized:""},
rr={__proto__:null,name:"name",nameLocalizations:"name_localizations",name_localizations:"name_localizations",value:"val\
ue",nameLocalized:""};function rn(n,e){let t=N("command",i(n,"name"),e),o=tt(n,nt);if(o.type=i(n,"type")??v.Slash,o.default_member_permissions!==
void 0){let r=`${t}: defaultMemberPermissions`;o.default_member_permissions=qe(o.default_member_permissions,r)}return Xn(
o,n,t),o}function et(n){let e=rn(n,1);delete e.type;let t=typeof n=="object"&&n!==null?h(n):[];for(let o=0;o<t.length;o++){
let r=nt[t[o]];r!==void 0&&i(n,t[o])===null&&(e[r]=null)}return e}function N(n,e,t){let o=typeof e=="string"&&e!=="";return n===
"command"?o?`command ${e}`:`command ${c(t)}`:o?`${n} ${c(t)} (${e})`:`${n} ${c(t)}`}function Xn(n,e,t){let o=i(e,"subcom\
mands"),r=l(o)&&o.length>0?Yn(o,(s,a)=>ir(s,a,t)):Yn(i(e,"options"),(s,a)=>sr(s,a,t));r!==void 0&&(n.options=r)}function ir(n,e,t){
let o=zn(n,e,t,"option"),r=l(i(n,"subcommands"));return delete o.autocomplete,o.type=r?Wn.subcommand_group:Wn.subcommand,
Xn(o,n,`${t}, ${N("option",o.name,e)}`),o}function sr(n,e,t){let o=zn(n,e,t,"option"),r=`${t}, ${N("option",o.name,e)}`;
o.type=ar(i(n,"type")??i(n,"kind")??"string",r),typeof o.autocomplete=="function"&&(o.autocomplete=!0);let s=Yn(i(n,"cho\
ices"),(a,p)=>zn(a,p,r,"choice"));return s!==void 0&&(o.choices=s),Xn(o,n,r),o}function ar(n,e){if(typeof n=="number")return n;
let t=Wn[c(n)];if(t!==void 0)return t;throw new u(`${e}: there is no option type "${c(n)}"; there are string, integer, n\
umber, boolean, user, channel, role, mentionable, attachment, subcommand and subcommand_group`)}function zn(n,e,t,o){let r=o===
"option"?or:rr,s=typeof n=="object"&&n!==null?h(n):[];for(let a=0;a<s.length;a++){if(r[s[a]]!==void 0)continue;let p=N(o,
i(n,"name"),e);throw new u(`${t}, ${p}: ${s[a]} is nothing that ${o==="option"?"an option":"a choice"} has`)}return tt(n,
r)}function tt(n,e){let t=f();if(typeof n!="object"||n===null)return t;let o=h(n);for(let r=0;r<o.length;r++){let s=e[o[r]],
a=i(n,o[r]);s!==void 0&&s!==""&&a!==void 0&&a!==null&&(t[s]=a)}return t}function Yn(n,e){if(!l(n))return;let t=[];for(let o=0;o<
n.length;o++)g(t,e(n[o],o+1));return t}var ot=1,rt=2;function M(n){let e=it(n);return i(e,"type")!==rt?{group:void 0,subcommand:qn(e,ot)}:{group:qn(e,rt),subcommand:qn(
it(e),ot)}}function it(n){let e=i(n,"options");return l(e)?e[0]:void 0}function qn(n,e){return i(n,"type")===e?i(n,"name"):
void 0}function An(n,e){let{group:t,subcommand:o}=M(e),r=n;return t!==void 0&&(r=st(r,t)),o===void 0?r:st(r,o)}function bn(n,e){
if(l(n)){for(let t=0;t<n.length;t++)if(i(n[t],"name")===e)return n[t]}}function st(n,e){return bn(i(n,"subcommands"),e)??
bn(i(n,"options"),e)}async function at(n,e){let t=mr(n,e);if(t===void 0)return;let o=await t(n);l(o)&&await n.autocomplete(o)}function mr(n,e){
let t=An(e,i(n.msg,"data")),o=bn(i(t,"options"),i(n.focused,"name"));return Zn(o)??Zn(t)??Zn(e)}function Zn(n){let e=i(n,
"autocomplete");return typeof e=="function"?e:void 0}var ur=/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u;function Tn(n,e){mt(n.name,e);let t=n.name_localizations,o=t===void 0?
[]:h(t);for(let r=0;r<o.length;r++)mt(i(t,o[r]),e)}function mt(n,e){if(typeof n=="string"&&j(n)===n&&Ce(ur,n)!==null)return;
let t=c(n);w(e,`"${t}" cannot be a name: lower-case letters, digits, - and _ only, no spaces`)}function _n(n,e){ut(n.name_localizations,
32,e,"nameLocalizations"),ut(n.description_localizations,100,e,"descriptionLocalizations")}function ut(n,e,t,o){if(n===void 0)
return;let r=h(n);for(let s=0;s<r.length;s++){let a=r[s];L(i(n,a),1,e,t,`${o}.${a}`)}}function L(n,e,t,o,r){n===void 0&&
w(o,`it needs a ${r}`),typeof n!="string"&&w(o,`${r} must be a string`);let s=sn(n);s<e&&w(o,`${r} is empty`),s>t&&w(o,`${r}\
 is too long: at most ${c(t)} characters`)}function xn(n,e){let t=typeof n=="string"?sn(n):0,o=e===void 0?[]:h(e);for(let r=0;r<
o.length;r++){let s=i(e,o[r]);if(typeof s!="string")continue;let a=sn(s);a>t&&(t=a)}return t}function sn(n){let e=0;for(let t=0;t<
n.length;t++){let o=x(n,t);o>=56320&&o<=57343||e++}return e}function w(n,e){throw new u(`${n}: ${e}`)}var Qn=1,ne=2,an=3,cr=4,lr=7,ft=10,kn=25,ct=2**53-1;function ee(n,e,t){if(!l(n))return;n.length>kn&&w(e,`options are too\
 many: at most ${c(kn)}`);let o=0,r=!1;for(let s=0;s<n.length;s++){let a=n[s];fr(a,`${e}, ${N("option",a.name,s+1)}`,t);
for(let p=0;p<s;p++)i(n[p],"name")===a.name&&w(e,`there are two options with the name "${c(a.name)}"`);te(a)?o+=1:a.required===
!0&&r&&w(e,`required options come first, "${c(a.name)}" does not`),r=r||a.required!==!0}o>0&&o<n.length&&w(e,"subcommand\
s and other options exclude each other")}function fr(n,e,t){L(n.name,1,32,e,"name"),Tn(n,e),L(n.description,1,100,e,"des\
cription"),_n(n,e),dr(n,e),pr(n,e),gr(n,e);let o=l(n.options)?n.options:[];n.type===ne?(o.length===0||t||!yr(o,Qn))&&w(e,
"a group of subcommands holds one subcommand at least, and nothing else"):n.type===Qn&&Cn(o,te)&&w(e,"a subcommand holds\
 no further subcommands"),ee(n.options,e,n.type===ne)}function dr(n,e){let t=n.type,o=t===cr||t===ft,r=(s,a,p)=>{p||s===
void 0||s===!1||w(e,`${a} does not go with this type of option`)};r(n.choices,"choices",o||t===an),r(n.autocomplete,"aut\
ocomplete",o||t===an),r(n.min_value,"minValue",o),r(n.max_value,"maxValue",o),r(n.min_length,"minLength",t===an),r(n.max_length,
"maxLength",t===an),r(n.channel_types,"channelTypes",t===lr),r(n.options,"options",te(n))}function pr(n,e){let{min_value:t,
max_value:o,min_length:r,max_length:s}=n;t>o&&w(e,"minValue is greater than maxValue"),r>s&&w(e,"minLength is greater th\
an maxLength"),(!lt(t,n.type)||!lt(o,n.type))&&w(e,"its limits must be numbers that it can take itself")}function gr(n,e){
let t=n.choices;if(!(!l(t)||t.length===0)){n.autocomplete===!0&&w(e,"choices and autocomplete exclude each other"),t.length>
kn&&w(e,`choices are too many: at most ${c(kn)}`);for(let o=0;o<t.length;o++){let r=t[o],s=`${e}, ${N("choice",r.name,o+
1)}`;L(r.name,1,100,s,"name");for(let a=0;a<o;a++)i(t[a],"name")===r.name&&w(e,`there are two choices with the name "${c(
r.name)}"`);dt(r.value,n.type)||w(e,`the value of choice ${c(o+1)} is of another type than the option`)}}}function dt(n,e){
return e===an?typeof n=="string":typeof n!="number"||!(n>=-ct&&n<=ct)?!1:e===ft||n%1===0}function lt(n,e){return n===void 0||
dt(n,e)}function te(n){let e=i(n,"type");return e===Qn||e===ne}function yr(n,e){return!Cn(n,t=>i(t,"type")!==e)}function Cn(n,e){
for(let t=0;t<n.length;t++)if(e(n[t]))return!0;return!1}var pt=8e3,gt={1:100,2:15,3:15},yt={1:"slash commands",2:"user commands",3:"message commands"};function wt(n){let e={1:0,
2:0,3:0};for(let t=0;t<n.length;t++){let o=n[t];oe(o,t+1);let r=o.type;if(e[r]+=1,e[r]>gt[r])throw new u(`there are more\
 than ${c(gt[r])} ${yt[r]}; Discord takes no more`);for(let s=0;s<t;s++){let a=n[s];if(a.name===o.name&&a.type===r)throw new u(
`there are two ${yt[r]} with the name ${c(a.name)}`)}}}function oe(n,e){let t=N("command",n.name,e),o=n.type;if(o!==v.Slash&&
o!==v.User&&o!==v.Message&&w(t,"type must be 1 (slash), 2 (user) or 3 (message)"),L(n.name,1,32,t,"name"),Er(n,t),o===v.
Slash){Tn(n,t),L(n.description,1,100,t,"description"),_n(n,t),ee(n.options,t,!1);let r=St(n);r>pt&&w(t,`its names, descr\
iptions and values have ${c(r)} characters; ${c(pt)} are allowed`)}else((n.description??"")!==""||n.options!==void 0)&&w(
t,"a user's or a message's menu shows no description and no options")}function Er(n,e){l(n.contexts)&&!Et(n.contexts,0)&&
w(e,"contexts leave out 0, the guild: this command could be used nowhere"),l(n.integration_types)&&!Et(n.integration_types,
0)&&w(e,"integrationTypes leave out 0, the guild: it could be used nowhere")}function Et(n,e){return Cn(n,t=>t===e)}function St(n){
let e=xn(n.name,n.name_localizations);e+=xn(n.description,n.description_localizations);let t=l(n.options)?n.options:[];for(let r=0;r<
t.length;r++)e+=St(t[r]);let o=l(n.choices)?n.choices:[];for(let r=0;r<o.length;r++){let s=o[r];e+=xn(s.name,s.name_localizations),
typeof s.value=="string"&&(e+=sn(s.value))}return e}function F(n){let e=[];for(let t=0;t<n.length;t++)g(e,rn(n[t],t+1));return wt(e),e}async function vn(n,e){let t=i(i(n,"msg"),"data"),o=An(e,t),r=ht(o)?o:e;if(ht(r))await r.run(n);else throw new _(wr(e.name,
M(t).subcommand))}function ht(n){return typeof i(n,"run")=="function"}function wr(n,e){return e===void 0?`/${n}: this sc\
ript has no run for it`:`/${n}: this script has no subcommand "${e}"`}function bt(n){let e=[],t=-1;for(let o=0;o<n.length;o++)Sr(x(n,o))?t>=0&&(g(e,E(n,t,o)),t=-1):t<0&&(t=o);return t>=0&&g(
e,E(n,t)),e}function Sr(n){return n<128?n===32||n>=9&&n<=13:n===160||n===5760||n>=8192&&n<=8202||n===8232||n===8233||n===
8239||n===8287||n===12288||n===65279}var At="INTERACTION_CREATE",Tt=!1;function xt(n){if(Tt){m.log("warn","createBot was called before: this call changes not\
hing");return}Tt=!0;let e=n.commands??n.prefixCommands??[];hr(n.prefix??"!",_t(e,"commands"));let{slashCommands:t}=n;t!==
void 0&&Ar(_t(t,"slashCommands"))}function _t(n,e){if(!l(n))throw new u(`createBot: ${e} is not a list`);return n}function hr(n,e){
let t=xr(e);if(e.length===0)return;D({rawName:"MESSAGE_CREATE",interactionType:null},async r=>{let s=br(r,n),a=s[0],p=a===
void 0?void 0:t[a];if(p===void 0)return;let S=[];for(let A=1;A<s.length;A++)g(S,s[A]);await p.run({...r,args:S})})}function br(n,e){
let t=i(n.msg,"content");if(typeof t!="string"||i(i(n.msg,"author"),"bot")===!0)return[];let o=Ne(t);return E(o,0,e.length)===
e?bt(E(o,e.length)):[]}function Ar(n){let e=F(n),t=kr(n,e),o=a=>t[kt(i(i(a.msg,"data"),"type")??v.Slash,a.msg.commandName)],
r=async a=>{let p=o(a);(p?.run!==void 0||i(p,"subcommands")!==void 0)&&await vn(a,p)},s=async a=>{await at(a,o(a))};D({rawName:At,
interactionType:O.Command},r),D({rawName:At,interactionType:O.Autocomplete},s),Tr(n),_r(e)}function Tr(n){let e=[];for(let t=0;t<
n.length;t++)i(n[t],"defer")===!1&&g(e,n[t].name);e.length>0&&m.declare("interaction.defer_late",{commands:e})}async function _r(n){
try{await m.op("commands.register",{commands:n})}catch(e){m.report(e)}}function xr(n){let e=f();for(let t=0;t<n.length;t++){
let o=n[t];if(typeof i(o,"name")!="string")throw new u(`createBot: prefix command ${c(t+1)} needs a name`);if(Le(o))throw new u(
`createBot: ${o.name} is a slash command: put it into slashCommands`);if(typeof o.run!="function")throw new u(`createBot\
: prefix command "${o.name}" needs a run`);e[o.name]??=o}return e}function kr(n,e){let t=f();for(let o=0;o<n.length;o++){
let{type:r,name:s}=e[o];t[kt(r,s)]=n[o]}return t}function kt(n,e){return`${c(n)} ${c(e)}`}var Cr=1,vr=2;function K(n){let e={};return Ct(e,n),e}function Ct(n,e){if(l(e))for(let t=0;t<e.length;t++){let o=e[t],r=i(
o,"type");r===Cr||r===vr?Ct(n,i(o,"options")):y(n,i(o,"name"),i(o,"value"))}}function vt(n){return M(i(i(n,"msg"),"data")).subcommand}function Ot(n){return M(i(i(n,"msg"),"data")).group}function Rt(n,e){let t=i(i(i(n,"msg"),"member"),"roles");if(!l(t))return!1;for(let o=0;o<t.length;o++)if(t[o]===e)return!0;
return!1}function It(n){return Pt(n,v.User)}function Nt(n){return Pt(n,v.Message)}function Pt(n,e){let t={...n};return y(t,"type",
e),t}function Dt(n){return n}function Mt(n){return Me(n),n}function Lt(n){return n}var d=T({ActionRow:1,Button:2,StringSelect:3,InputText:4,UserSelect:5,RoleSelect:6,MentionableSelect:7,ChannelSelect:8,Section:9,
TextDisplay:10,Thumbnail:11,MediaGallery:12,File:13,Separator:14,Container:17,Label:18,FileUpload:19,RadioGroup:21,CheckboxGroup:22,
Checkbox:23});var re=f();function Ut(n){return typeof n=="string"?re[n]:void 0}function Gt(n,e){return re[n]!==void 0?!1:(re[n]=e,!0)}function Vt(n,e,t,o){if(Bt(n,"a name"),Bt(e,"an expression"),typeof t!="function")throw new u(`cron: the handler of "${n}\
" is not a function`);if(!Gt(n,t))throw new _(`cron: there is already a job called "${n}"`);let r=f();r.name=n,r.expr=e,
r.skipIfRunning=i(o,"skipIfRunning")===!0;for(let s=0;s<ie.length;s++){let a=i(o,ie[s]);a!=null&&(r[ie[s]]=a)}m.declare(
"cron.register",r)}var ie=["timeZone","catchUp","maxLateness"];function Bt(n,e){if(typeof n!="string"||n==="")throw new u(
`cron: ${e} must be a string that is not empty`)}var Or=64;function jt(n,e){if(typeof n!="string"||n==="")throw new u("on: the event's name must be a string that is not \
empty");if(n.length>Or)throw new u(`on: there is no event with a name of ${c(n.length)} characters`);if(typeof e!="funct\
ion")throw new u(`on: the handler of "${c(n)}" is not a function`);D(J(n),e)}function On(n){let e=typeof n,t=e==="number"&&n-n!==0;if(t||e==="undefined"||e==="function"||e==="symbol"||e==="bigint"){
let o=t?c(n):`of type ${e}`;throw new u(`kv: a value is a text or other JSON, not ${o}`)}return n}var $t=50;async function mn(n,e){se(e);let t=f();t.keys=n;for(let o=0;o<$t;o++){let r=await m.op("kv.get_many",t),s=await e(
Rr(r));if(!l(s)||s.length!==n.length)throw new u("transact: the function must give one value for each key");let a=f();if(a.
changes=Ir(n,r,s),await m.op("kv.commit",a)===!0)return Nr(r,s)}throw Pr()}function se(n){if(typeof n!="function")throw new u(
"transact: what becomes of the values is said by a function")}function Rr(n){let e=[];for(let t=0;t<n.length;t++)g(e,n[t].
value);return e}function Ir(n,e,t){let o=[];for(let r=0;r<n.length;r++){let s=n[r],a=f();a.store=s.store,a.key=s.key,a.version=
e[r].version;let p=t[r];p===null?a.kind="delete":p!==void 0&&(a.kind="set",a.value=On(p)),g(o,a)}return o}function Nr(n,e){
let t=[];for(let o=0;o<e.length;o++)g(t,e[o]===void 0?n[o].value:e[o]);return t}function Pr(){let n=new _(`transact: oth\
ers wrote to these keys ${$t} times in a row`);return y(n,"code",{code:"conflict"}.code),n}var z=class{#o;constructor(e){if(typeof e!="string"||e==="")throw new u("kv.store: the store's name must be a string tha\
t is not empty");this.#o=e}get(e){return m.op("kv.get",this.#e(e))}async getMany(e){let t=f(),o=[];for(let a=0;a<e.length;a++)
g(o,this.#e(e[a]));t.keys=o;let r=await m.op("kv.get_many",t),s=[];for(let a=0;a<r.length;a++)g(s,r[a].value);return s}async getWithMetadata(e){
return await m.op("kv.get_with_metadata",this.#e(e))??{value:null,version:0}}async set(e,t,o){let r=this.#t(e,t,o);return i(
o,"ifAbsent")===!0&&(r.ifVersion=0),await m.op("kv.set",r)!==!1}async cas(e,t,o,r){let s=this.#t(e,o,r);return s.ifVersion=
t,await m.op("kv.set",s)===!0}increment(e,t,o){let r=this.#e(e);return t!==void 0&&(r.by=t),Ht(r,o),m.op("kv.increment",
r)}async transact(e,t){if(!l(e))return se(t),(await mn([this.#e(e)],async s=>{let a=[];return g(a,await t(s[0])),a}))[0];
let o=[];for(let r=0;r<e.length;r++)g(o,this.#e(e[r]));return mn(o,t)}async updateMetadata(e,t){let o=this.#e(e);o.metadata=
t??null,await m.op("kv.update_metadata",o)}async delete(e){return await m.op("kv.delete",this.#e(e))===!0}async list(e){
let t=this.#n();return W(t,e,"prefix"),W(t,e,"cursor"),W(t,e,"limit"),W(t,e,"reverse"),await m.op("kv.list",t)}count(){return m.
op("kv.count",this.#n())}async clear(){await m.op("kv.clear",this.#n())}#t(e,t,o){let r=this.#e(e);r.value=On(t),Ht(r,o);
let s=i(o,"metadata");return s!==void 0&&(r.metadata=s),r}#n(){let e=f();return e.store=this.#o,e}#e(e){let t=this.#n();
return t.key=e,t}};function Ht(n,e){W(n,e,"expiration"),W(n,e,"ttl")}function W(n,e,t){let o=i(e,t);o!=null&&(n[t]=typeof o==
"bigint"?C(o):o)}var Y=class{#o;constructor(e){if(typeof e!="string"||e==="")throw new u("kv.sortedSet: the name must be a string that is\
 not empty");this.#o=e}add(e,t){let o=this.#n(e);return o.score=t,m.op("kv.sorted.add",o)}incrementScore(e,t){let o=this.#n(
e);return t!==void 0&&(o.by=t),m.op("kv.sorted.increment_score",o)}score(e){return m.op("kv.sorted.score",this.#n(e))}rank(e,t){
let o=this.#n(e);return i(t,"reverse")===!0&&(o.reverse=!0),m.op("kv.sorted.rank",o)}range(e){let t=this.#t(),o=["limit",
"min","max","reverse"];for(let s=0;s<o.length;s++){let a=o[s],p=i(e,a);p!=null&&(t[a]=p)}let r=i(e,"after");if(r!=null){
let s=f();s.member=i(r,"member"),s.score=i(r,"score"),t.after=s}return m.op("kv.sorted.range",t)}remove(e){return m.op("\
kv.sorted.remove",this.#n(e))}count(){return m.op("kv.sorted.count",this.#t())}async clear(){await m.op("kv.sorted.clear",
this.#t())}#t(){let e=f();return e.set=this.#o,e}#n(e){let t=this.#t();return t.member=e,t}};function Rn(n){return new z(n)}var Jt=T({store:Rn,sortedSet:n=>new Y(n),transact(n,e){let t=[];for(let o=0;o<n.length;o++){let r=f();r.store=i(n[o],"st\
ore"),r.key=i(n[o],"key"),g(t,r)}return mn(t,e)}});var Ft=T({get(n){return m.secret(c(n))}});function R(n,e){let t=new _(n);return y(t,"code",e),t}var Dr=6e4;function un(n,e,t){let o=i(n,e)??Dr;if(typeof o!="number"||!(o>0))throw new u(`${t}: ${e} must be a number of\
 milliseconds above 0`);if(o>m.waiting.ms){let r=c(m.waiting.ms);throw R(`${t}: ${e} is more than ${r} ms`,"limit_exceed\
ed")}return o}function In(n,e){if(n==null)return null;if(typeof n!="function")throw new u(`${e}: the filter is no functi\
on`);return n}async function Nn(n,e,t){return e!==null&&!e(n)?!1:t===null||await t(n)===!0}async function Pn(n,e){let t=e===null?Mr():
e.over;n.over=Lr(n.over,t),n.answered!==null&&await Ur(n.answered,t)}function Mr(){return new I(()=>{})}async function Lr(n,e){
await n,await e}function Ur(n,e){return new I(t=>{Kt(n,t),Kt(e,t)})}async function Kt(n,e){await n,e()}var Dn=f(),ae=0;function me(){if(ae<m.waiting.most)return;let n=c(m.waiting.most);throw R(`more than ${n} collectors and\
 calls of waitFor wait`,"limit_exceeded")}function Mn(n,e){me();let{rawName:t,interactionType:o}=n;Kn(n);let r=Dn[t]??null,
s={waiter:e,interactionType:o,removed:!1,previous:null,next:r};return r!==null&&(r.previous=s),Dn[t]=s,ae++,()=>Gr(t,s)}
function Gr(n,e){e.removed||(e.removed=!0,ae--,e.previous===null?Dn[n]=e.next:e.previous.next=e.next,e.next!==null&&(e.next.
previous=e.previous))}function Wt(n,e){let t=[];for(let o=Dn[n]??null;o!==null;o=o.next)(o.interactionType===null||o.interactionType===
e)&&g(t,o.waiter);return t}var Br=100;function zt(n,e){return ce("collect",n,e,null,null)}function ce(n,e,t,o,r){if(typeof e!="string"||e==="")throw new u(
`${n}: the event's name must be a string that is not empty`);let s=In(i(t,"filter"),n),a=jr(i(t,"max"),n),p=un(t,"time",
n),S=i(t,"idle")===void 0?null:un(t,"idle",n),A=new ue,Z=0,Q=Mn(J(e),{async offer(tn,Hn){A.isFull||!await Nn(tn,r,s)||A.
isFull||(A.put(tn),++Z>=a?G():pn(),await Pn(Hn,o))}}),nn=m.setTimeout(G,p),en=0;pn();function pn(){S!==null&&(m.clearTimeout(
en),en=m.setTimeout(G,S))}function G(){Q(),m.clearTimeout(nn),m.clearTimeout(en),A.end()}return Vr(A,G)}function Vr(n,e){
let t={next:()=>n.take(),async return(){return e(),{done:!0,value:void 0}},stop:e};return y(t,xe,()=>t),t}function jr(n,e){
if(n===void 0)return 1/0;if(typeof n!="number"||!(n>=1))throw new u(`${e}: max must be a number of at least 1`);return n}
var ue=class{#o=[];#t=0;#n=[];#e=0;#r=!1;get isFull(){return this.#r||this.#o.length-this.#t>=Br}put(e){let t=this.#n[this.#e];
t===void 0?g(this.#o,e):(this.#e++,t({done:!1,value:e}))}take(){return new I(e=>{if(this.#t<this.#o.length){let t=this.#o[this.#t];
this.#o[this.#t++]=void 0,e({done:!1,value:t})}else this.#r?e({done:!0,value:void 0}):g(this.#n,e)})}end(){for(this.#r=!0;this.#e<
this.#n.length;)this.#n[this.#e++]({done:!0,value:void 0})}};function Yt(n,e,t){return Ln("waitFor",n,e,t,null,null)}function Ln(n,e,t,o,r,s){return me(),$r(n,e,t,o,r,s)}async function $r(n,e,t,o,r,s){
if(typeof e!="string"||e==="")throw new u(`${n}: the event's name must be a string that is not empty`);let a=In(t,n),p=un(
o,"timeout",n),S=J(e),A=R(`${n}: no ${e} came within ${c(p)} ms`,"timeout");return await new I((Z,Q)=>{let nn=!1,en=Mn(S,
{async offer(tn,Hn){nn||!await Nn(tn,s,a)||nn||(G(),Z(tn),await Pn(Hn,r))}}),pn=m.setTimeout(()=>{G(),Q(A)},p);function G(){
nn=!0,en(),m.clearTimeout(pn)}})}var Hr=["ComponentType","KvStore","SortedSet","collect","createBot","cron","flattenCommands","flattenInteractionOptions",
"getSubcommand","getSubcommandGroup","handleSubcommand","hasRole","kv","messageCommand","on","prefix","secrets","slash",
"store","subcommand","userCommand","waitFor"];function Jr(){return{__proto__:null,ComponentType:d,KvStore:z,SortedSet:Y,
collect:zt,createBot:xt,cron:Vt,flattenCommands:F,flattenInteractionOptions:K,getSubcommand:vt,getSubcommandGroup:Ot,handleSubcommand:vn,
hasRole:Rt,kv:Jt,messageCommand:Nt,on:jt,prefix:Dt,secrets:Ft,slash:Mt,store:Rn,subcommand:Lt,userCommand:It,waitFor:Yt}}var fe={};gn(fe,{make:()=>Kr,names:()=>Fr});var Fr=["ActionRowBuilder","ButtonBuilder","ButtonStyle","ButtonStyles","ChannelSelectMenuBuilder","CheckboxBuilder","Ch\
eckboxGroupBuilder","ContainerBuilder","EmbedBuilder","FileBuilder","FileUploadBuilder","InputTextBuilder","InputTextSty\
le","InputTextStyles","LabelBuilder","MediaGalleryBuilder","MentionableSelectMenuBuilder","MessageFlags","ModalBuilder",
"RadioGroupBuilder","RoleSelectMenuBuilder","SectionBuilder","SelectMenuBuilderBase","SeparatorBuilder","StringSelectMen\
uBuilder","TextDisplayBuilder","ThumbnailBuilder","UserSelectMenuBuilder","actionRow","button","channelSelect","checkbox",
"checkboxGroup","container","embed","file","fileUpload","inputText","label","mediaGallery","mentionableSelect","modal","\
onButton","onModal","onSelect","radioGroup","roleSelect","section","separator","stringSelect","textDisplay","thumbnail",
"userSelect"],Kr=()=>m.late("components")(d,y,R,x,l,i,c,u,T,d,y,h,u,g,x,y,i,E,c,m,R,u,x,ve,yn,i,Re,Oe,E,Ie,C,c,_e,Jn,x,E,
C,R,d,O,D,m,u,g,i,c,E,d,d,d,d,l,i,d,E,d,d,T,C,d,d,d,d,d,d,d,d,d,d,d,d,T);var we={};gn(we,{make:()=>Qr,names:()=>Zr});var Un="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";function Xt(n){let e=Ge(n),t="";for(let o=0;o<
e;o+=3){let r=o+1<e?n[o+1]:0,s=o+2<e?n[o+2]:0,a=n[o]<<16|r<<8|s;t+=Un[a>>18]+Un[a>>12&63],t+=o+1<e?Un[a>>6&63]:"=",t+=o+
2<e?Un[a&63]:"="}return t}var Wr=12;function qt(n,e){if(n===void 0)return f();if(typeof n!="object"||n===null)throw new u(`rest.${e}: expected an \
object`);return Zt(n,0)}function Gn(n,e=0){if(typeof n=="bigint")return`${n}`;if(typeof n!="object"||n===null||e>Wr)return n;
let t=Be(n);return t!==void 0?Xt(t):l(n)?zr(n,e):typeof n.toJSON=="function"?n:Zt(n,e)}function Zt(n,e){let t=f(),o=h(n);
for(let r=0;r<o.length;r++){let s=o[r],a=Gn(i(n,s),e+1);a!==void 0&&(t[s]=a)}return t}function zr(n,e){let t=[];for(let o=0;o<
n.length;o++)g(t,Gn(n[o],e+1));return t}function no(n){return Gn(Qt(n,"base64")??Qt(n,"Base64")??n)}function Qt(n,e){let t=i(n,e);return typeof t=="object"&&t!==
null?t:void 0}var X=n=>n,Yr=n=>typeof n=="bigint"?C(n):n,de={name:"content",convert:X},pe={name:"embeds",convert:X},ge={name:"componen\
ts",convert:X},eo={name:"attachments",convert:n=>qr(n,no)},to={name:"tts",convert:X},ye={name:"allowedMentions",convert:X},
Ee={name:"flags",convert:Yr},Xr={name:"ephemeral",convert:X},U=[de,pe,ge,ye,Ee],oo=[de,pe,ge,eo,to,ye,Ee],cn=[de,pe,ge,eo,
to,ye,Ee,Xr];function V(n,e,t,o){if(typeof e=="string")return n.content=e,n;if(typeof e!="object"||e===null)throw new u(
`${o}: expected a string or an object of options`);for(let r=0;r<t.length;r++){let s=t[r],a=i(e,s.name);a!==void 0&&(n[s.
name]=s.convert(a))}return n}function b(n,e){let t=f();return t[n]=e,t}function qr(n,e){if(!l(n))return n;let t=[];for(let o=0;o<
n.length;o++)g(t,e(n[o]));return t}var Zr=["Permissions","channel","guild","member","message","permissionsOf","registerSlashCommands","rest","role","user"],
Qr=()=>m.late("rest")(m,F,b,u,g,f,y,h,i,E,wn,m,qt,f,y,i,b,y,l,yn,i,En,B,g,T,h,B,on,b,b,b,m,b,_,y,i,et,rn,oe,y,T,h,wn,m,cn,
U,V,b,i);var he={};gn(he,{make:()=>ei,names:()=>ni});var Se=f();function ro(n){return(typeof n=="string"?Se[n]:void 0)??(()=>{throw new _(`no onTask("${c(n)}") handles this \
task`)})}function io(n,e){return Se[n]!==void 0?!1:(Se[n]=e,!0)}var ni=["onTask","once","tasks"],ei=()=>m.late("tasks")(m,u,f,y,i,u,x,E,C,_,u,io,m,u,f,T,i,u,i,En,Pe);function Bn(n,e){let t=i(e,"id");typeof t=="string"&&g(n.messages,t)}function Vn(n,e){return{waitFor:(t,o,r)=>Ln("ctx.wa\
itFor",t,o,r,e,be(t,n,void 0)),collect:(t,o)=>ce("ctx.collect",t,o,e,be(t,n,o)),awaitComponent:t=>Ln("ctx.awaitComponent",
"componentInteraction",i(t,"filter"),t,e,be("componentInteraction",n,t))}}function be(n,e,t){if(n==="messageCreate"||n===
"MESSAGE_CREATE")return s=>i(i(s,"msg"),"channelId")===e.channelId;if(n!=="componentInteraction")return null;let o=i(t,"\
message"),r=i(o,"id")??o;return s=>{let a=i(i(s,"msg"),"messageId");return r===void 0?ti(e.messages,a):r===a}}function ti(n,e){
for(let t=0;t<n.length;t++)if(n[t]===e)return!0;return!1}function so(n,e,t){let o=null;async function r(p){let S=V(b("channelId",n.channelId),p,oo,"ctx.reply");return S.replyTo=
oi(p,n),await m.op("message.send",S,t)}async function s(p){if(o===null)throw new _(`${p}: there is no reply yet; call ct\
x.reply() first`);let S=b("channelId",n.channelId);return S.messageId=i(await o,"id"),S}async function a(p){let S=V(await s(
"ctx.edit"),p,U,"ctx.edit");return m.camelize(await m.op("message.edit",S,t))}return{async reply(p){let S=r(p);o=S;let A=await S;
return Bn(e,A),m.camelize(A)},edit:a,editReply:a,async deleteReply(){let p=await s("ctx.deleteReply");o=null,await m.op(
"message.delete",p,t)}}}function oi(n,e){let t=i(n,"replyTo");return t===void 0?e.messageId:t}function uo(n,e,t){let o=()=>{},r=new I(a=>{o=a});return{interactionId:n,eventId:e,scene:t,...{isAnswered:!1,underWay:null},
answered:r,acknowledge:o}}function co(n){return{...ri(n),...ii(n),...si(n)}}function ri(n){let e=ln(n,t=>fo(n,t,"ctx.edi\
t"));return{reply:ln(n,t=>mi(n,t)),edit:e,editReply:e,update:ln(n,t=>ui(n,t)),fetchReply:ln(n,()=>P("interaction.fetch_o\
riginal",q(n),n)),async deleteReply(){await fn(n,()=>ci(n))},async showModal(t){await fn(n,()=>li(n,t))}}}function ii(n){
return{followUp:ln(n,e=>po(n,e,"ctx.followUp")),async editFollowUp(e,t){let o=dn(n,t,U,"ctx.editFollowUp");return o.messageId=
ao(e,"ctx.editFollowUp"),m.camelize(await P("interaction.edit_followup",o,n))},async deleteFollowUp(e){let t=q(n);t.messageId=
ao(e,"ctx.deleteFollowUp"),await P("interaction.delete_followup",t,n)}}}function si(n){let e=async t=>{await fn(n,()=>mo(
n,t))};return{defer:e,deferReply:e,deferUpdate:async()=>{await fn(n,()=>mo(n,{update:!0}))}}}function ln(n,e){return async t=>{
let o=await fn(n,()=>e(t));return Bn(n.scene,o),m.camelize(o)}}function ao(n,e){let t=i(n,"id")??n;if(typeof t!="string")
throw new u(`${e}: expected a message that ctx.followUp() gave, or its id`);return t}async function fn(n,e){for(;n.underWay!==
null;)await ai(n.underWay);let t=e();n.underWay=t;try{return await t}finally{n.underWay=null}}async function ai(n){try{await n}catch{}}
async function mi(n,e){return n.isAnswered?await po(n,e,"ctx.reply"):await lo(n,dn(n,e,cn,"ctx.reply"))}async function ui(n,e){
if(n.isAnswered)return await fo(n,e,"ctx.update");let t=dn(n,e,U,"ctx.update");return t.update=!0,await lo(n,t)}async function lo(n,e){
let t=await P("interaction.respond",e,n);return n.isAnswered=!0,n.acknowledge(),t}async function mo(n,e){let t=q(n);i(e,
"ephemeral")===!0&&(t.ephemeral=!0),i(e,"update")===!0&&(t.update=!0),await P("interaction.defer",t,n),n.acknowledge(),n.
isAnswered=t.update===!0}async function ci(n){await P("interaction.delete_original",q(n),n),n.isAnswered=!0}async function li(n,e){
let t=fi(e),o=q(n);o.customId=i(t,"custom_id")??i(t,"customId"),o.title=i(t,"title"),o.components=i(t,"components"),await P(
"interaction.modal",o,n),n.isAnswered=!0,n.acknowledge()}function fi(n){if(typeof n!="object"||n===null)throw new u("ctx\
.showModal: expected a modal, as modal() makes it");let{toJSON:e}=n;return typeof e=="function"?ke(e,n,[]):n}async function fo(n,e,t){
return await P("interaction.edit_original",dn(n,e,U,t),n)}async function po(n,e,t){return await P("interaction.followup",
dn(n,e,cn,t),n)}function dn(n,e,t,o){return V(q(n),e,t,o)}function q(n){return b("interactionId",n.interactionId)}async function P(n,e,t){
return await m.op(n,e,t.eventId)}function go(n){async function e(t){throw new _(`ctx.${t}: "${n}" has no channel to answer in; use rest.sendMessage()`)}return{
async reply(){return await e("reply")},async edit(){return await e("edit")},async editReply(){return await e("editReply")}}}var di=25;function yo(n){if(!l(n))throw new u("ctx.autocomplete: expected a list of choices");let e=[];for(let t=0;t<n.length&&
t<di;t++)g(e,pi(n[t],t+1));return e}function pi(n,e){let t=f();if(typeof n=="string"||typeof n=="number")return t.name=c(
n),t.value=n,t;if(i(n,"value")===void 0){let r=N("choice",i(n,"name"),e);throw new u(`ctx.autocomplete: ${r}: it needs a\
 value`)}t.name=i(n,"name")??c(i(n,"value")),t.value=i(n,"value");let o=i(n,"nameLocalizations")??i(n,"name_localization\
s");return typeof o=="object"&&o!==null&&(t.name_localizations=gi(o)),t}function gi(n){let e=f(),t=h(n);for(let o=0;o<t.
length;o++){let r=i(n,t[o]);r!==void 0&&(e[t[o]]=r)}return e}function Eo(n,e,t){let o=i(n,"options");return{options:K(o),focused:wo(o),autocomplete:async r=>{let s=b("interactionId",
e);s.choices=yo(r),await m.op("interaction.autocomplete",s,t)}}}function wo(n){if(l(n))for(let e=0;e<n.length;e++){let t=n[e];
if(i(t,"focused")===!0)return{name:i(t,"name"),value:i(t,"value"),type:i(t,"type")};let o=wo(i(t,"options"));if(o!==void 0)
return o}}var yi=1,Ei=2,wi={__proto__:null,6:"users",7:"channels",8:"roles",11:"attachments"},Si=9;function So(n){let e={},t=i(n,"\
resolved");return t!==void 0&&ho(e,i(n,"options"),t),e}function jn(n,e){let t=m.camelize(i(i(n,"users"),e));if(t===void 0)
return;let o=m.camelize(i(i(n,"members"),e));return o!==void 0&&y(t,"member",o),t}function ho(n,e,t){if(l(e))for(let o=0;o<
e.length;o++){let r=e[o],s=i(r,"type");if(s===yi||s===Ei){ho(n,i(r,"options"),t);continue}let a=bo(t,s,i(r,"value"));a!==
void 0&&y(n,i(r,"name"),a)}}function bo(n,e,t){let o=wi[e];return o==="users"?jn(n,t):e===Si?jn(n,t)??bo(n,8,t):o===void 0?
void 0:m.camelize(i(i(n,o),t))}function Ao(n){let e=K(i(n,"options")),t=i(n,"type");return t===v.User?{options:e,...hi(n)}:t===v.Message?{options:e,...bi(
n)}:{options:e,resolved:So(n)}}function hi(n){let e=i(n,"target_id"),t=jn(i(n,"resolved"),e);if(i(t,"member")===void 0)return{
targetId:e,targetUser:t};let{member:r,...s}=t;return y(r,"user",s),{targetId:e,targetUser:s,targetMember:r}}function bi(n){
let e=i(n,"target_id"),t=i(i(n,"resolved"),"messages");return{targetId:e,targetMessage:m.camelize(i(t,e))}}function To(n){let{data:e,id:t,token:o,...r}=n,s=m.camelize(r);return{...s,id:t,interactionId:t,interactionToken:o,user:i(
s,"user")??i(i(s,"member"),"user"),data:e,...Ai(e,i(s,"message"))}}function Ai(n,e){let t=i(n,"name"),o=i(n,"custom_id"),
r=i(e,"id");return{...t===void 0?null:{commandName:t},...o===void 0?null:{customId:o},...r===void 0?null:{messageId:r}}}function xo(n){let e=i(n,"data"),t={};return ko(t,i(e,"components"),i(e,"resolved")),t}function ko(n,e,t){if(l(e))for(let o=0;o<
e.length;o++){let r=e[o];_o(n,r,t),_o(n,i(r,"component"),t),ko(n,i(r,"components"),t)}}function _o(n,e,t){let o=i(e,"cus\
tom_id");typeof o=="string"&&y(n,o,Ti(e,t))}function Ti(n,e){let t=i(n,"values");return i(n,"type")===d.FileUpload?_i(t,
e):l(t)?t:i(n,"value")??null}function _i(n,e){let t=[],o=i(e,"attachments");if(!l(n))return t;for(let r=0;r<n.length;r++){
let s=i(o,n[r]);s!==void 0&&g(t,m.camelize(s))}return t}function Co(n){let e=i(n,"user")??n;return{user:m.camelize(e),guildIds:[]}}function vo(n,e,t,o,r){let s={eventId:t,attempt:o};if(n==="INTERACTION_CREATE")return xi(e,s,r);if(n==="cron")return Ci(
e,s,r);if(n==="task")return vi(e,s,r);let a=n==="READY"?Co(e):m.camelize(e),p=Oi(n,a);return p===null?()=>({msg:a,...s,...Ae(
Sn(n),r)}):()=>{let S={channelId:p.channelId,messages:[]};return{msg:a,...s,...so(p,S,t),...Vn(S,r)}}}function xi(n,e,t){
let o=To(n),r={channelId:i(o,"channelId"),messages:[]};i(o,"messageId")!==void 0&&g(r.messages,i(o,"messageId"));let s=uo(
i(n,"id"),e.eventId,r);t.answered=s.answered;let a=ki(n,e);return()=>({msg:o,...e,...co(s),...Vn(r,t),...a})}function ki(n,e){
let t=i(n,"type"),o=i(n,"data");return t===O.Command?Ao(o):t===O.Autocomplete?Eo(o,i(n,"id"),e.eventId):t===O.ModalSubmit?
{fields:xo(n)}:null}function Ci(n,e,t){let o=i(n,"name"),r=i(n,"scheduled_at"),s=i(n,"last_run_at")??null,a={name:o,scheduledAt:r,
lastRunAt:s};return()=>({msg:a,...a,...e,...Ae("cron",t)})}function vi(n,e,t){let o={name:i(n,"name"),taskId:i(n,"id"),key:i(
n,"key")??null,payload:i(n,"payload"),scheduledAt:i(n,"scheduled_at")},r=e.attempt-1+C(i(n,"attempt"));return()=>({msg:o,
...o,...e,attempt:r,...Ae("task",t)})}function Ae(n,e){return{...go(n),...Vn({channelId:void 0,messages:[]},e)}}function Oi(n,e){
let t=i(e,"channelId");return typeof t!="string"?null:{channelId:t,messageId:Ri(n,e)}}function Ri(n,e){return n==="MESSA\
GE_CREATE"||n==="MESSAGE_UPDATE"?i(e,"id")??null:n==="MESSAGE_DELETE"||n==="MESSAGE_DELETE_BULK"?null:i(e,"messageId")??
null}async function Oo(n,e,t,o){let r=Ii();try{let s=vo(n,e,t,o,r.life);await Li(Ni(n,e,t,s,r.life))}catch(s){m.report(s,t)}r.
end()}function Ii(){let n=()=>{};return{life:{answered:null,over:new I(t=>{n=t})},end:n}}function Ni(n,e,t,o,r){let s=null,
a=A=>{s={promise:Mi(A,o,t),earlier:s}},p=Di(n,e),S=Wt(n,p);n==="cron"?Pi(e,a):n==="task"?a(ro(i(e,"name"))):We(n,p,a);for(let A=S.
length-1;A>=0;A--){let Z=S[A];a(Q=>Z.offer(Q,r))}return s}function Pi(n,e){let t=Ut(i(n,"name"));t!==void 0&&e(t)}function Di(n,e){
if(n!=="INTERACTION_CREATE")return null;let t=i(e,"type");return typeof t=="number"?t:null}async function Mi(n,e,t){try{
await n(e())}catch(o){m.report(o,t)}}async function Li(n){for(let e=n;e!==null;e=e.earlier)await e.promise}var Te=$n(le),Ro=[$n(fe),$n(we),$n(he)],Ui=[Te,...Ro];for(let n of Te.names)m.lend(n,Te.of(n));for(let{names:n,of:e}of Ro)
for(let t of n)m.lendLater(t,()=>e(t));m.lendLater("trellis",Io);m.lendLater("flora",Io);m.setDispatcher(Oo);function $n({
names:n,make:e}){let t=null;return{names:n,of:o=>(t??=Gi(n,e()))[o]}}function Gi(n,e){for(let t=0;t<n.length;t++){let o=e[n[t]],
r={__proto__:null,value:n[t]};typeof o=="function"&&Fn(o,"name",r)}return e}var Bi=null;function Io(){return Bi??=T(Vi(Ui))}
function Vi(n){let e={};for(let t=0;t<n.length;t++){let{names:o,of:r}=n[t];for(let s=0;s<o.length;s++)y(e,o[s],r(o[s]))}
return e}})();
//# sourceURL=sdk.js
