(()=>{var Cs=Object.defineProperty;var ks=(e,n)=>{for(var t in n)Cs(e,t,{get:n[t],enumerable:!0})};var{bind:vs,call:_s}=Function.prototype;function V(e){return vs.call(_s,e)}var A=Error,l=TypeError,K=Promise,Wt=Symbol.asyncIterator,
u=String,M=Number,I=BigInt,ge=Date.now,Cn=Date.parse,f=Array.isArray,v=Object.keys,T=Object.freeze,kn=Object.defineProperty,
zt=Reflect.apply,Ts=V(RegExp.prototype.exec),qt=(e,n)=>Ts(e,n),Ge=Math.floor,Yt=Math.random,ot=JSON.parse,Xt=JSON.stringify,
As=V(String.prototype.slice),Rs=V(String.prototype.trim),Os=V(String.prototype.toLowerCase),Is=V(String.prototype.toUpperCase),
Ps=V(String.prototype.charCodeAt),Ms=V(Object.prototype.hasOwnProperty),Ns=V(String.prototype.split),he=(e,n)=>Ns(e,n),p=(e,n,t)=>As(
e,n,t),Zt=e=>Rs(e),ye=e=>Os(e),Ee=e=>Is(e),O=(e,n)=>Ps(e,n),Ds=V(Date.prototype.getTime);function Qt(e){try{return Ds(e)}catch{
return null}}function i(e,n){if(!(typeof e!="object"||e===null))return Ms(e,n)?e[n]:void 0}function d(){return{__proto__:null}}
function E(e,n,t){kn(e,n,{__proto__:null,value:t,writable:!0,enumerable:!0,configurable:!0})}function y(e,n){E(e,e.length,
n)}var eo=Object.getPrototypeOf(Uint8Array.prototype),Ls=V(Object.getOwnPropertyDescriptor(eo,Symbol.toStringTag).get),Us=Uint8Array,
Gs=V(Object.prototype.toString),no=V(Object.getOwnPropertyDescriptor(eo,"byteLength").get);function to(e){return Ls(e)===
"Uint8Array"?e:Gs(e)==="[object ArrayBuffer]"?new Us(e):void 0}var be=["READY","APPLICATION_COMMAND_PERMISSIONS_UPDATE","AUTO_MODERATION_ACTION_EXECUTION","AUTO_MODERATION_RULE_CREATE",
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
NEL_START_TIME_UPDATE","VOICE_CHANNEL_STATUS_UPDATE","VOICE_STATE_UPDATE","WEBHOOKS_UPDATE"],oo=d();for(let e=0;e<be.length;e++)
oo[be[e]]=!0;function ro(e){return oo[e]===!0}function io(e,n){let t=null,o=e.length/3+2;for(let r=0;r<n.length;r++){let s=n[r],a=js(e,s);a<o&&(o=a,t=s)}return t}function js(e,n){
let t=d();for(let o=0;o<=n.length;o++)t[o]=o;for(let o=1;o<=e.length;o++){let r=d();r[0]=o;for(let s=1;s<=n.length;s++){
let a=p(e,o-1,o)===p(n,s-1,s)?0:1;r[s]=Bs(t[s]+1,r[s-1]+1,t[s-1]+a)}t=r}return t[n.length]}function Bs(e,n,t){let o=e<n?
e:n;return o<t?o:t}var L={Command:2,Component:3,Autocomplete:4,ModalSubmit:5},Js="INTERACTION_CREATE",ao={__proto__:null,interactionCreate:L.
Command,componentInteraction:L.Component,autocomplete:L.Autocomplete,modalSubmit:L.ModalSubmit},mo={__proto__:null,clientReady:"\
READY",reactionAdd:"MESSAGE_REACTION_ADD",reactionRemove:"MESSAGE_REACTION_REMOVE",reactionRemoveAll:"MESSAGE_REACTION_R\
EMOVE_ALL",reactionRemoveEmoji:"MESSAGE_REACTION_REMOVE_EMOJI",roleCreate:"GUILD_ROLE_CREATE",roleUpdate:"GUILD_ROLE_UPD\
ATE",roleDelete:"GUILD_ROLE_DELETE",webhookUpdate:"WEBHOOKS_UPDATE"},so={__proto__:null,emojiCreate:'use "guildEmojisUpd\
ate"',emojiUpdate:'use "guildEmojisUpdate"',emojiDelete:'use "guildEmojisUpdate"',stickerCreate:'use "guildStickersUpdat\
e"',stickerUpdate:'use "guildStickersUpdate"',stickerDelete:'use "guildStickersUpdate"',messageBulkDelete:'use "messageD\
eleteBulk"',message:'use "messageCreate"',interaction:'use "interactionCreate"',guildMemberAvailable:"scripts are told o\
f changes alone",guildMembersChunk:"the host keeps it",soundboardSounds:"the host keeps it",voiceServerUpdate:"the host \
keeps it",userUpdate:'it is not of one guild; use "guildMemberUpdate"',subscriptionCreate:'it is not of a guild; use "en\
titlementCreate"',subscriptionUpdate:'it is not of a guild; use "entitlementUpdate"',subscriptionDelete:'it is not of a \
guild; use "entitlementDelete"'};function we(e){let n=ao[e];if(n!==void 0)return{rawName:Js,interactionType:n};let t=mo[e]??
Hs(e);if(!ro(t))throw new l($s(e));return{rawName:t,interactionType:null}}function $s(e){let n=so[e]??so[vn(e)],t=n===void 0?
io(e,Vs(e)):null,o=n??(t===null?"docs/scripts.md lists all":`did you mean "${t}"?`);return`on: there is no event "${e}":\
 ${o}`}function Vs(e){if(Ee(e)===e)return be;let n=[],t=o=>E(n,n.length,o);for(let o=0;o<be.length;o++)t(vn(be[o]));for(let o in mo)
t(o);for(let o in ao)t(o);return n}function Hs(e){if(Ee(e)===e)return e;let n="";for(let t=0;t<e.length;t++){let o=p(e,t,
t+1);n+=t>0&&Fs(e,t)?`_${o}`:Ee(o)}return n}function Fs(e,n){let t=O(e,n);return t>=65&&t<=90}function vn(e){if(Ee(e)!==
e)return e;let n=ye(e),t="";for(let o=0;o<n.length;o++){let r=p(n,o,o+1);r==="_"?t+=Ee(p(n,++o,o+1)):t+=r}return t}var m=globalThis.__trellis;function U(e,n){let t=new A(e);return E(t,"code",n),t}var Ks=6e4;function je(e,n,t){let o=i(e,n)??Ks;if(typeof o!="number"||!(o>0))throw new l(`${t}: ${n} must be a number of\
 milliseconds above 0`);if(o>m.waiting.ms){let r=u(m.waiting.ms);throw U(`${t}: ${n} is more than ${r} ms`,"limit_exceed\
ed")}return o}function _n(e,n){if(e==null)return null;if(typeof e!="function")throw new l(`${n}: the filter is no functi\
on`);return e}async function Tn(e,n,t){return n!==null&&!n(e)?!1:t===null||await t(e)===!0}async function An(e,n){let t=n===null?Ws():
n.over;e.over=zs(e.over,t),e.answered!==null&&await qs(e.answered,t)}function Ws(){return new K(()=>{})}async function zs(e,n){
await e,await n}function qs(e,n){return new K(t=>{co(e,t),co(n,t)})}async function co(e,n){await e,n()}var Rn=d(),lo=d();function X(e,n){let{rawName:t,interactionType:o}=e;rt(e);let r={handler:n,interactionType:o,next:null},
s=Rn[t];if(s!==void 0){s.last.next=r,s.last=r;return}Rn[t]={first:r,last:r}}function rt({rawName:e,interactionType:n}){let t=n===
null?e:`${e}:${n}`;lo[t]!==!0&&(m.want(t),lo[t]=!0)}function uo(e,n,t){let o=Rn[e]?.last??null,r=Rn[e]?.first??null;for(;r!==
null;)(r.interactionType===null||r.interactionType===n)&&t(r.handler),r=r===o?null:r.next}var On=d(),it=0;function st(){if(it<m.waiting.most)return;let e=u(m.waiting.most);throw U(`more than ${e} collectors and\
 calls of waitFor wait`,"limit_exceeded")}function In(e,n){st();let{rawName:t,interactionType:o}=e;rt(e);let r=On[t]??null,
s={waiter:n,interactionType:o,removed:!1,previous:null,next:r};return r!==null&&(r.previous=s),On[t]=s,it++,()=>Ys(t,s)}
function Ys(e,n){n.removed||(n.removed=!0,it--,n.previous===null?On[e]=n.next:n.previous.next=n.next,n.next!==null&&(n.next.
previous=n.previous))}function po(e,n){let t=[];for(let o=On[e]??null;o!==null;o=o.next)(o.interactionType===null||o.interactionType===
n)&&y(t,o.waiter);return t}var Xs=100;function fo(e,n){return mt("collect",e,n,null,null)}function mt(e,n,t,o,r){if(typeof n!="string"||n==="")throw new l(
`${e}: the event's name must be a string that is not empty`);let s=_n(i(t,"filter"),e),a=Qs(i(t,"max"),e),c=je(t,"time",
e),w=i(t,"idle")===void 0?null:je(t,"idle",e),x=new at,B=0,J=In(we(n),{async offer(Kt,Ss){x.isFull||!await Tn(Kt,r,s)||x.
isFull||(x.put(Kt),++B>=a?fe():Ue(),await An(Ss,o))}}),Sn=m.setTimeout(fe,c),te=0;Ue();function Ue(){w!==null&&(m.clearTimeout(
te),te=m.setTimeout(fe,w))}function fe(){J(),m.clearTimeout(Sn),m.clearTimeout(te),x.end()}return Zs(x,fe)}function Zs(e,n){
let t={next:()=>e.take(),async return(){return n(),{done:!0,value:void 0}},stop:n};return E(t,Wt,()=>t),t}function Qs(e,n){
if(e===void 0)return 1/0;if(typeof e!="number"||!(e>=1))throw new l(`${n}: max must be a number of at least 1`);return e}
var at=class{#e=[];#n=0;#t=[];#o=0;#r=!1;get isFull(){return this.#r||this.#e.length-this.#n>=Xs}put(n){let t=this.#t[this.#o];
t===void 0?y(this.#e,n):(this.#o++,t({done:!1,value:n}))}take(){return new K(n=>{if(this.#n<this.#e.length){let t=this.#e[this.#n];
this.#e[this.#n++]=void 0,n({done:!1,value:t})}else this.#r?n({done:!0,value:void 0}):y(this.#t,n)})}end(){for(this.#r=!0;this.#o<
this.#t.length;)this.#t[this.#o++]({done:!0,value:void 0})}};function go(e,n,t){return Pn("waitFor",e,n,t,null,null)}function Pn(e,n,t,o,r,s){return st(),ea(e,n,t,o,r,s)}async function ea(e,n,t,o,r,s){
if(typeof n!="string"||n==="")throw new l(`${e}: the event's name must be a string that is not empty`);let a=_n(t,e),c=je(
o,"timeout",e);return await new K((w,x)=>{let B=!1,J=In(we(n),{async offer(Ue,fe){B||!await Tn(Ue,s,a)||B||(te(),w(Ue),await An(
fe,r))}}),Sn=m.setTimeout(()=>{te(),x(U(`${e}: no ${n} came within ${u(c)} ms`,"timeout"))},c);function te(){B=!0,J(),m.
clearTimeout(Sn)}})}function Mn(e,n){let t=i(n,"id");typeof t=="string"&&y(e.messages,t)}function Nn(e,n){return{waitFor:(t,o,r)=>Pn("ctx.wa\
itFor",t,o,r,n,ct(t,e,void 0)),collect:(t,o)=>mt("ctx.collect",t,o,n,ct(t,e,o)),awaitComponent:t=>Pn("ctx.awaitComponent",
"componentInteraction",i(t,"filter"),t,n,ct("componentInteraction",e,t))}}function ct(e,n,t){if(e==="messageCreate"||e===
"MESSAGE_CREATE")return s=>i(i(s,"msg"),"channelId")===n.channelId;if(e!=="componentInteraction")return null;let o=i(t,"\
message"),r=i(o,"id")??o;return s=>{let a=i(i(s,"msg"),"messageId");return r===void 0?na(n.messages,a):r===a}}function na(e,n){
for(let t=0;t<e.length;t++)if(e[t]===n)return!0;return!1}var Dn="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";function ho(e){let n=no(e),t="";for(let o=0;o<
n;o+=3){let r=o+1<n?e[o+1]:0,s=o+2<n?e[o+2]:0,a=e[o]<<16|r<<8|s;t+=Dn[a>>18]+Dn[a>>12&63],t+=o+1<n?Dn[a>>6&63]:"=",t+=o+
2<n?Dn[a&63]:"="}return t}var ta=12;function yo(e,n){if(e===void 0)return d();if(typeof e!="object"||e===null)throw new l(`rest.${n}: expected an \
object`);return Eo(e,0)}function Ln(e,n=0){if(typeof e=="bigint")return`${e}`;if(typeof e!="object"||e===null||n>ta)return e;
let t=to(e);return t!==void 0?ho(t):f(e)?oa(e,n):typeof e.toJSON=="function"?e:Eo(e,n)}function Eo(e,n){let t=d(),o=v(e);
for(let r=0;r<o.length;r++){let s=o[r],a=Ln(i(e,s),n+1);a!==void 0&&(t[s]=a)}return t}function oa(e,n){let t=[];for(let o=0;o<
e.length;o++)y(t,Ln(e[o],n+1));return t}function wo(e){return Ln(bo(e,"base64")??bo(e,"Base64")??e)}function bo(e,n){let t=i(e,n);return typeof t=="object"&&t!==
null?t:void 0}var xe=e=>e,ra=e=>typeof e=="bigint"?M(e):e,lt={name:"content",convert:xe},ut={name:"embeds",convert:xe},dt={name:"compo\
nents",convert:xe},xo={name:"attachments",convert:e=>sa(e,wo)},So={name:"tts",convert:xe},pt={name:"allowedMentions",convert:xe},
ft={name:"flags",convert:ra},ia={name:"ephemeral",convert:xe},z=[lt,ut,dt,pt,ft],Co=[lt,ut,dt,xo,So,pt,ft],Se=[lt,ut,dt,
xo,So,pt,ft,ia];function le(e,n,t,o){if(typeof n=="string")return e.content=n,e;if(typeof n!="object"||n===null)throw new l(
`${o}: expected a string or an object of options`);for(let r=0;r<t.length;r++){let s=t[r],a=i(n,s.name);a!==void 0&&(e[s.
name]=s.convert(a))}return e}function k(e,n){let t=d();return t[e]=n,t}function sa(e,n){if(!f(e))return e;let t=[];for(let o=0;o<
e.length;o++)y(t,n(e[o]));return t}function ko(e,n,t){let o=null;async function r(c){let w=le(k("channelId",e.channelId),c,Co,"ctx.reply");return w.replyTo=
aa(c,e),await m.op("message.send",w,t)}async function s(c){if(o===null)throw new A(`${c}: there is no reply yet; call ct\
x.reply() first`);let w=k("channelId",e.channelId);return w.messageId=i(await o,"id"),w}async function a(c){let w=le(await s(
"ctx.edit"),c,z,"ctx.edit");return m.camelize(await m.op("message.edit",w,t))}return{async reply(c){let w=r(c);o=w;let x=await w;
return Mn(n,x),m.camelize(x)},edit:a,editReply:a,async deleteReply(){let c=await s("ctx.deleteReply");o=null,await m.op(
"message.delete",c,t)}}}function aa(e,n){let t=i(e,"replyTo");return t===void 0?n.messageId:t}function To(e,n,t){let o=()=>{},r=new K(a=>{o=a});return{interactionId:e,eventId:n,scene:t,...{isAnswered:!1,underWay:null},
answered:r,acknowledge:o}}function Ao(e){return{...ma(e),...ca(e),...la(e)}}function ma(e){let n=Be(e,t=>Oo(e,t,"ctx.edi\
t"));return{reply:Be(e,t=>da(e,t)),edit:n,editReply:n,update:Be(e,t=>pa(e,t)),fetchReply:Be(e,()=>Z("interaction.fetch_o\
riginal",Ce(e),e)),async deleteReply(){await Je(e,()=>fa(e))},async showModal(t){await Je(e,()=>ga(e,t))}}}function ca(e){
return{followUp:Be(e,n=>Io(e,n,"ctx.followUp")),async editFollowUp(n,t){let o=$e(e,t,z,"ctx.editFollowUp");return o.messageId=
vo(n,"ctx.editFollowUp"),m.camelize(await Z("interaction.edit_followup",o,e))},async deleteFollowUp(n){let t=Ce(e);t.messageId=
vo(n,"ctx.deleteFollowUp"),await Z("interaction.delete_followup",t,e)}}}function la(e){let n=async t=>{await Je(e,()=>_o(
e,t))};return{defer:n,deferReply:n,deferUpdate:async()=>{await Je(e,()=>_o(e,{update:!0}))}}}function Be(e,n){return async t=>{
let o=await Je(e,()=>n(t));return Mn(e.scene,o),m.camelize(o)}}function vo(e,n){let t=i(e,"id")??e;if(typeof t!="string")
throw new l(`${n}: expected a message that ctx.followUp() gave, or its id`);return t}async function Je(e,n){for(;e.underWay!==
null;)await ua(e.underWay);let t=n();e.underWay=t;try{return await t}finally{e.underWay=null}}async function ua(e){try{await e}catch{}}
async function da(e,n){return e.isAnswered?await Io(e,n,"ctx.reply"):await Ro(e,$e(e,n,Se,"ctx.reply"))}async function pa(e,n){
if(e.isAnswered)return await Oo(e,n,"ctx.update");let t=$e(e,n,z,"ctx.update");return t.update=!0,await Ro(e,t)}async function Ro(e,n){
let t=await Z("interaction.respond",n,e);return e.isAnswered=!0,e.acknowledge(),t}async function _o(e,n){let t=Ce(e);i(n,
"ephemeral")===!0&&(t.ephemeral=!0),i(n,"update")===!0&&(t.update=!0),await Z("interaction.defer",t,e),e.acknowledge(),e.
isAnswered=t.update===!0}async function fa(e){await Z("interaction.delete_original",Ce(e),e),e.isAnswered=!0}async function ga(e,n){
let t=ha(n),o=Ce(e);o.customId=i(t,"custom_id")??i(t,"customId"),o.title=i(t,"title"),o.components=i(t,"components"),await Z(
"interaction.modal",o,e),e.isAnswered=!0,e.acknowledge()}function ha(e){if(typeof e!="object"||e===null)throw new l("ctx\
.showModal: expected a modal, as modal() makes it");let{toJSON:n}=e;return typeof n=="function"?zt(n,e,[]):e}async function Oo(e,n,t){
return await Z("interaction.edit_original",$e(e,n,z,t),e)}async function Io(e,n,t){return await Z("interaction.followup",
$e(e,n,Se,t),e)}function $e(e,n,t,o){return le(Ce(e),n,t,o)}function Ce(e){return k("interactionId",e.interactionId)}async function Z(e,n,t){
return await m.op(e,n,t.eventId)}function Po(e){async function n(t){throw new A(`ctx.${t}: "${e}" has no channel to answer in; use rest.sendMessage()`)}return{
async reply(){return await n("reply")},async edit(){return await n("edit")},async editReply(){return await n("editReply")}}}var oe={CREATE_INSTANT_INVITE:1n<<0n,KICK_MEMBERS:1n<<1n,BAN_MEMBERS:1n<<2n,ADMINISTRATOR:1n<<3n,MANAGE_CHANNELS:1n<<4n,
MANAGE_GUILD:1n<<5n,ADD_REACTIONS:1n<<6n,VIEW_AUDIT_LOG:1n<<7n,PRIORITY_SPEAKER:1n<<8n,STREAM:1n<<9n,VIEW_CHANNEL:1n<<10n,
SEND_MESSAGES:1n<<11n,SEND_TTS_MESSAGES:1n<<12n,MANAGE_MESSAGES:1n<<13n,EMBED_LINKS:1n<<14n,ATTACH_FILES:1n<<15n,READ_MESSAGE_HISTORY:1n<<
16n,MENTION_EVERYONE:1n<<17n,USE_EXTERNAL_EMOJIS:1n<<18n,VIEW_GUILD_INSIGHTS:1n<<19n,CONNECT:1n<<20n,SPEAK:1n<<21n,MUTE_MEMBERS:1n<<
22n,DEAFEN_MEMBERS:1n<<23n,MOVE_MEMBERS:1n<<24n,USE_VAD:1n<<25n,CHANGE_NICKNAME:1n<<26n,MANAGE_NICKNAMES:1n<<27n,MANAGE_ROLES:1n<<
28n,MANAGE_WEBHOOKS:1n<<29n,MANAGE_GUILD_EXPRESSIONS:1n<<30n,USE_APPLICATION_COMMANDS:1n<<31n,REQUEST_TO_SPEAK:1n<<32n,MANAGE_EVENTS:1n<<
33n,MANAGE_THREADS:1n<<34n,CREATE_PUBLIC_THREADS:1n<<35n,CREATE_PRIVATE_THREADS:1n<<36n,USE_EXTERNAL_STICKERS:1n<<37n,SEND_MESSAGES_IN_THREADS:1n<<
38n,USE_EMBEDDED_ACTIVITIES:1n<<39n,MODERATE_MEMBERS:1n<<40n,VIEW_CREATOR_MONETIZATION_ANALYTICS:1n<<41n,USE_SOUNDBOARD:1n<<
42n,CREATE_GUILD_EXPRESSIONS:1n<<43n,CREATE_EVENTS:1n<<44n,USE_EXTERNAL_SOUNDS:1n<<45n,SEND_VOICE_MESSAGES:1n<<46n,SET_VOICE_CHANNEL_STATUS:1n<<
48n,SEND_POLLS:1n<<49n,USE_EXTERNAL_APPS:1n<<50n,PIN_MESSAGES:1n<<51n,BYPASS_SLOWMODE:1n<<52n};var Do=64,Mo;function Lo(e,n){if(!f(e))return u(No(e,n));let t=0n;for(let o=0;o<e.length;o++)t|=No(e[o],n);return u(t)}function No(e,n){
if(typeof e=="bigint"&&e>=0n)return e;if(typeof e=="number"&&e>=0&&e%1===0)return I(e);if(typeof e=="string"){Mo??=ya();
let o=Mo[Uo(e)];if(o!==void 0)return o;if(Ea(e))return I(e)}let t=typeof e=="string"?`"${e}"`:`of type ${typeof e}`;throw new l(
`${n}: there is no permission ${t}; use names such as "ManageMessages", or bits such as Permissions.MANAGE_MESSAGES`)}function ya(){
let e=d(),n=v(oe);for(let t=0;t<n.length;t++){let o=n[t];e[Uo(o)]=oe[o]}return e}function Uo(e){let n=ye(p(e,0,Do)),t="";
for(let o=0;o<n.length;o++){let r=p(n,o,o+1);r!=="_"&&(t+=r)}return t}function Ea(e){if(e===""||e.length>Do)return!1;for(let n=0;n<
e.length;n++){let t=p(e,n,n+1);if(t<"0"||t>"9")return!1}return!0}var G={Slash:1,User:2,Message:3},gt={__proto__:null,subcommand:1,subcommand_group:2,string:3,integer:4,boolean:5,user:6,
channel:7,role:8,mentionable:9,number:10,attachment:11},Go={__proto__:null,name:"name",nameLocalizations:"name_localizat\
ions",name_localizations:"name_localizations",description:"description",descriptionLocalizations:"description_localizati\
ons",description_localizations:"description_localizations"},jo={...Go,__proto__:null,defaultMemberPermissions:"default_m\
ember_permissions",default_member_permissions:"default_member_permissions",nsfw:"nsfw",contexts:"contexts",integrationTypes:"\
integration_types",integration_types:"integration_types"},ba={...Go,__proto__:null,required:"required",autocomplete:"aut\
ocomplete",minValue:"min_value",min_value:"min_value",maxValue:"max_value",max_value:"max_value",minLength:"min_length",
min_length:"min_length",maxLength:"max_length",max_length:"max_length",channelTypes:"channel_types",channel_types:"chann\
el_types",type:"",kind:"",choices:"",options:"",subcommands:"",run:"",defer:"",nameLocalized:"",descriptionLocalized:""},
wa={__proto__:null,name:"name",nameLocalizations:"name_localizations",name_localizations:"name_localizations",value:"val\
ue",nameLocalized:""};function Ve(e,n){let t=W("command",i(e,"name"),n),o=Jo(e,jo);if(o.type=i(e,"type")??G.Slash,o.default_member_permissions!==
void 0){let r=`${t}: defaultMemberPermissions`;o.default_member_permissions=Lo(o.default_member_permissions,r)}return Et(
o,e,t),o}function Bo(e){let n=Ve(e,1);delete n.type;let t=typeof e=="object"&&e!==null?v(e):[];for(let o=0;o<t.length;o++){
let r=jo[t[o]];r!==void 0&&i(e,t[o])===null&&(n[r]=null)}return n}function W(e,n,t){let o=typeof n=="string"&&n!=="";return e===
"command"?o?`command ${n}`:`command ${u(t)}`:o?`${e} ${u(t)} (${n})`:`${e} ${u(t)}`}function Et(e,n,t){let o=i(n,"subcom\
mands"),r=f(o)&&o.length>0?yt(o,(s,a)=>xa(s,a,t)):yt(i(n,"options"),(s,a)=>Sa(s,a,t));r!==void 0&&(e.options=r)}function xa(e,n,t){
let o=ht(e,n,t,"option"),r=f(i(e,"subcommands"));return delete o.autocomplete,o.type=r?gt.subcommand_group:gt.subcommand,
Et(o,e,`${t}, ${W("option",o.name,n)}`),o}function Sa(e,n,t){let o=ht(e,n,t,"option"),r=`${t}, ${W("option",o.name,n)}`;
o.type=Ca(i(e,"type")??i(e,"kind")??"string",r),typeof o.autocomplete=="function"&&(o.autocomplete=!0);let s=yt(i(e,"cho\
ices"),(a,c)=>ht(a,c,r,"choice"));return s!==void 0&&(o.choices=s),Et(o,e,r),o}function Ca(e,n){if(typeof e=="number")return e;
let t=gt[u(e)];if(t!==void 0)return t;throw new l(`${n}: there is no option type "${u(e)}"; there are string, integer, n\
umber, boolean, user, channel, role, mentionable, attachment, subcommand and subcommand_group`)}function ht(e,n,t,o){let r=o===
"option"?ba:wa,s=typeof e=="object"&&e!==null?v(e):[];for(let a=0;a<s.length;a++){if(r[s[a]]!==void 0)continue;let c=W(o,
i(e,"name"),n);throw new l(`${t}, ${c}: ${s[a]} is nothing that ${o==="option"?"an option":"a choice"} has`)}return Jo(e,
r)}function Jo(e,n){let t=d();if(typeof e!="object"||e===null)return t;let o=v(e);for(let r=0;r<o.length;r++){let s=n[o[r]],
a=i(e,o[r]);s!==void 0&&s!==""&&a!==void 0&&a!==null&&(t[s]=a)}return t}function yt(e,n){if(!f(e))return;let t=[];for(let o=0;o<
e.length;o++)y(t,n(e[o],o+1));return t}var ka=25;function $o(e){if(!f(e))throw new l("ctx.autocomplete: expected a list of choices");let n=[];for(let t=0;t<e.length&&
t<ka;t++)y(n,va(e[t],t+1));return n}function va(e,n){let t=d();if(typeof e=="string"||typeof e=="number")return t.name=u(
e),t.value=e,t;if(i(e,"value")===void 0){let r=W("choice",i(e,"name"),n);throw new l(`ctx.autocomplete: ${r}: it needs a\
 value`)}t.name=i(e,"name")??u(i(e,"value")),t.value=i(e,"value");let o=i(e,"nameLocalizations")??i(e,"name_localization\
s");return typeof o=="object"&&o!==null&&(t.name_localizations=_a(o)),t}function _a(e){let n=d(),t=v(e);for(let o=0;o<t.
length;o++){let r=i(e,t[o]);r!==void 0&&(n[t[o]]=r)}return n}var Ta=1,Aa=2;function ke(e){let n={};return Vo(n,e),n}function Vo(e,n){if(f(n))for(let t=0;t<n.length;t++){let o=n[t],r=i(
o,"type");r===Ta||r===Aa?Vo(e,i(o,"options")):E(e,i(o,"name"),i(o,"value"))}}function Ho(e,n,t){let o=i(e,"options");return{options:ke(o),focused:Fo(o),autocomplete:async r=>{let s=k("interactionId",
n);s.choices=$o(r),await m.op("interaction.autocomplete",s,t)}}}function Fo(e){if(f(e))for(let n=0;n<e.length;n++){let t=e[n];
if(i(t,"focused")===!0)return{name:i(t,"name"),value:i(t,"value"),type:i(t,"type")};let o=Fo(i(t,"options"));if(o!==void 0)
return o}}var Ra=1,Oa=2,Ia={__proto__:null,6:"users",7:"channels",8:"roles",11:"attachments"},Pa=9;function Ko(e){let n={},t=i(e,"\
resolved");return t!==void 0&&Wo(n,i(e,"options"),t),n}function Un(e,n){let t=m.camelize(i(i(e,"users"),n));if(t===void 0)
return;let o=m.camelize(i(i(e,"members"),n));return o!==void 0&&E(t,"member",o),t}function Wo(e,n,t){if(f(n))for(let o=0;o<
n.length;o++){let r=n[o],s=i(r,"type");if(s===Ra||s===Oa){Wo(e,i(r,"options"),t);continue}let a=zo(t,s,i(r,"value"));a!==
void 0&&E(e,i(r,"name"),a)}}function zo(e,n,t){let o=Ia[n];return o==="users"?Un(e,t):n===Pa?Un(e,t)??zo(e,8,t):o===void 0?
void 0:m.camelize(i(i(e,o),t))}function qo(e){let n=ke(i(e,"options")),t=i(e,"type");return t===G.User?{options:n,...Ma(e)}:t===G.Message?{options:n,...Na(
e)}:{options:n,resolved:Ko(e)}}function Ma(e){let n=i(e,"target_id"),t=Un(i(e,"resolved"),n);if(i(t,"member")===void 0)return{
targetId:n,targetUser:t};let{member:r,...s}=t;return E(r,"user",s),{targetId:n,targetUser:s,targetMember:r}}function Na(e){
let n=i(e,"target_id"),t=i(i(e,"resolved"),"messages");return{targetId:n,targetMessage:m.camelize(i(t,n))}}function Yo(e){let{data:n,id:t,token:o,...r}=e,s=m.camelize(r);return{...s,id:t,interactionId:t,interactionToken:o,user:i(
s,"user")??i(i(s,"member"),"user"),data:n,...Da(n,i(s,"message"))}}function Da(e,n){let t=i(e,"name"),o=i(e,"custom_id"),
r=i(n,"id");return{...t===void 0?null:{commandName:t},...o===void 0?null:{customId:o},...r===void 0?null:{messageId:r}}}var g=T({ActionRow:1,Button:2,StringSelect:3,InputText:4,UserSelect:5,RoleSelect:6,MentionableSelect:7,ChannelSelect:8,Section:9,
TextDisplay:10,Thumbnail:11,MediaGallery:12,File:13,Separator:14,Container:17,Label:18,FileUpload:19,RadioGroup:21,CheckboxGroup:22,
Checkbox:23});function Zo(e){let n=i(e,"data"),t={};return Qo(t,i(n,"components"),i(n,"resolved")),t}function Qo(e,n,t){if(f(n))for(let o=0;o<
n.length;o++){let r=n[o];Xo(e,r,t),Xo(e,i(r,"component"),t),Qo(e,i(r,"components"),t)}}function Xo(e,n,t){let o=i(n,"cus\
tom_id");typeof o=="string"&&E(e,o,La(n,t))}function La(e,n){let t=i(e,"values");return i(e,"type")===g.FileUpload?Ua(t,
n):f(t)?t:i(e,"value")??null}function Ua(e,n){let t=[],o=i(n,"attachments");if(!f(e))return t;for(let r=0;r<e.length;r++){
let s=i(o,e[r]);s!==void 0&&y(t,m.camelize(s))}return t}function er(e){let n=i(e,"user")??e;return{user:m.camelize(n),guildIds:[]}}function nr(e,n,t,o,r){let s={eventId:t,attempt:o};if(e==="INTERACTION_CREATE")return Ga(n,s,r);if(e==="cron")return Ba(
n,s,r);if(e==="task")return Ja(n,s,r);let a=e==="READY"?er(n):m.camelize(n),c=$a(e,a);return c===null?()=>({msg:a,...s,...bt(
vn(e),r)}):()=>{let w={channelId:c.channelId,messages:[]};return{msg:a,...s,...ko(c,w,t),...Nn(w,r)}}}function Ga(e,n,t){
let o=Yo(e),r={channelId:i(o,"channelId"),messages:[]};i(o,"messageId")!==void 0&&y(r.messages,i(o,"messageId"));let s=To(
i(e,"id"),n.eventId,r);t.answered=s.answered;let a=ja(e,n);return()=>({msg:o,...n,...Ao(s),...Nn(r,t),...a})}function ja(e,n){
let t=i(e,"type"),o=i(e,"data");return t===L.Command?qo(o):t===L.Autocomplete?Ho(o,i(e,"id"),n.eventId):t===L.ModalSubmit?
{fields:Zo(e)}:null}function Ba(e,n,t){let o=i(e,"name"),r=i(e,"scheduled_at"),s=i(e,"last_run_at")??null,a={name:o,scheduledAt:r,
lastRunAt:s};return()=>({msg:a,...a,...n,...bt("cron",t)})}function Ja(e,n,t){let o={name:i(e,"name"),taskId:i(e,"id"),key:i(
e,"key")??null,payload:i(e,"payload"),scheduledAt:i(e,"scheduled_at")},r=n.attempt-1+M(i(e,"attempt"));return()=>({msg:o,
...o,...n,attempt:r,...bt("task",t)})}function bt(e,n){return{...Po(e),...Nn({channelId:void 0,messages:[]},n)}}function $a(e,n){
let t=i(n,"channelId");return typeof t!="string"?null:{channelId:t,messageId:Va(e,n)}}function Va(e,n){return e==="MESSA\
GE_CREATE"||e==="MESSAGE_UPDATE"?i(n,"id")??null:e==="MESSAGE_DELETE"||e==="MESSAGE_DELETE_BULK"?null:i(n,"messageId")??
null}var wt=d();function tr(e){return typeof e=="string"?wt[e]:void 0}function or(e,n){return wt[e]!==void 0?!1:(wt[e]=n,!0)}var xt=d();function rr(e){return(typeof e=="string"?xt[e]:void 0)??(()=>{throw new A(`no onTask("${u(e)}") handles this \
task`)})}function ir(e,n){return xt[e]!==void 0?!1:(xt[e]=n,!0)}async function sr(e,n,t,o){let r=Ha();try{let s=nr(e,n,t,o,r.life);await qa(Fa(e,n,t,s,r.life))}catch(s){m.report(s,t)}r.
end()}function Ha(){let e=()=>{};return{life:{answered:null,over:new K(t=>{e=t})},end:e}}function Fa(e,n,t,o,r){let s=null,
a=x=>{s={promise:za(x,o,t),earlier:s}},c=Wa(e,n),w=po(e,c);e==="cron"?Ka(n,a):e==="task"?a(rr(i(n,"name"))):uo(e,c,a);for(let x=w.
length-1;x>=0;x--){let B=w[x];a(J=>B.offer(J,r))}return s}function Ka(e,n){let t=tr(i(e,"name"));t!==void 0&&n(t)}function Wa(e,n){
if(e!=="INTERACTION_CREATE")return null;let t=i(n,"type");return typeof t=="number"?t:null}async function za(e,n,t){try{
await e(n())}catch(o){m.report(o,t)}}async function qa(e){for(let n=e;n!==null;n=n.earlier)await n.promise}var nt={};ks(nt,{ActionRowBuilder:()=>We,ButtonBuilder:()=>Ze,ButtonStyle:()=>ue,ButtonStyles:()=>Bi,ChannelSelectMenuBuilder:()=>Qe,
CheckboxBuilder:()=>en,CheckboxGroupBuilder:()=>nn,ComponentType:()=>g,ContainerBuilder:()=>tn,EmbedBuilder:()=>on,FileBuilder:()=>rn,
FileUploadBuilder:()=>sn,InputTextBuilder:()=>an,InputTextStyle:()=>Ie,InputTextStyles:()=>Ji,KvStore:()=>Me,LabelBuilder:()=>mn,
MediaGalleryBuilder:()=>cn,MentionableSelectMenuBuilder:()=>ln,MessageFlags:()=>$i,ModalBuilder:()=>un,Permissions:()=>Yi,
RadioGroupBuilder:()=>dn,RoleSelectMenuBuilder:()=>pn,SectionBuilder:()=>fn,SelectMenuBuilderBase:()=>j,SeparatorBuilder:()=>gn,
SortedSet:()=>Ne,StringSelectMenuBuilder:()=>hn,TextDisplayBuilder:()=>yn,ThumbnailBuilder:()=>En,UserSelectMenuBuilder:()=>bn,
actionRow:()=>jr,button:()=>gi,channel:()=>Ki,channelSelect:()=>yi,checkbox:()=>Ei,checkboxGroup:()=>bi,collect:()=>fo,container:()=>wi,
createBot:()=>Ar,cron:()=>Hi,embed:()=>Ci,file:()=>ki,fileUpload:()=>vi,flattenCommands:()=>ve,flattenInteractionOptions:()=>ke,
getSubcommand:()=>Or,getSubcommandGroup:()=>Ir,guild:()=>zi,handleSubcommand:()=>Fn,hasRole:()=>Pr,inputText:()=>_i,kv:()=>ss,
label:()=>Ti,mediaGallery:()=>Ri,member:()=>es,mentionableSelect:()=>Oi,message:()=>ns,messageCommand:()=>Nr,modal:()=>Ii,
on:()=>Fi,onButton:()=>ps,onModal:()=>fs,onSelect:()=>gs,onTask:()=>ys,once:()=>cs,permissionsOf:()=>Yn,prefix:()=>Lr,radioGroup:()=>Pi,
registerSlashCommands:()=>Kn,rest:()=>ds,role:()=>ts,roleSelect:()=>Mi,secrets:()=>hs,section:()=>Ni,separator:()=>Di,slash:()=>Ur,
store:()=>Xn,stringSelect:()=>Li,subcommand:()=>Gr,tasks:()=>ws,textDisplay:()=>Ui,thumbnail:()=>Gi,user:()=>os,userCommand:()=>Mr,
userSelect:()=>ji,waitFor:()=>go});var ar=1,mr=2;function re(e){let n=cr(e);return i(n,"type")!==mr?{group:void 0,subcommand:St(n,ar)}:{group:St(n,mr),subcommand:St(
cr(n),ar)}}function cr(e){let n=i(e,"options");return f(n)?n[0]:void 0}function St(e,n){return i(e,"type")===n?i(e,"name"):
void 0}function jn(e,n){let{group:t,subcommand:o}=re(n),r=e;return t!==void 0&&(r=lr(r,t)),o===void 0?r:lr(r,o)}function Gn(e,n){
if(f(e)){for(let t=0;t<e.length;t++)if(i(e[t],"name")===n)return e[t]}}function lr(e,n){return Gn(i(e,"subcommands"),n)??
Gn(i(e,"options"),n)}async function ur(e,n){let t=Ya(e,n);if(t===void 0)return;let o=await t(e);f(o)&&await e.autocomplete(o)}function Ya(e,n){
let t=jn(n,i(e.msg,"data")),o=Gn(i(t,"options"),i(e.focused,"name"));return Ct(o)??Ct(t)??Ct(n)}function Ct(e){let n=i(e,
"autocomplete");return typeof n=="function"?n:void 0}var Xa=/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u;function Bn(e,n){dr(e.name,n);let t=e.name_localizations,o=t===void 0?
[]:v(t);for(let r=0;r<o.length;r++)dr(i(t,o[r]),n)}function dr(e,n){if(typeof e=="string"&&ye(e)===e&&qt(Xa,e)!==null)return;
let t=u(e);C(n,`"${t}" cannot be a name: lower-case letters, digits, - and _ only, no spaces`)}function Jn(e,n){pr(e.name_localizations,
32,n,"nameLocalizations"),pr(e.description_localizations,100,n,"descriptionLocalizations")}function pr(e,n,t,o){if(e===void 0)
return;let r=v(e);for(let s=0;s<r.length;s++){let a=r[s];ie(i(e,a),1,n,t,`${o}.${a}`)}}function ie(e,n,t,o,r){e===void 0&&
C(o,`it needs a ${r}`),typeof e!="string"&&C(o,`${r} must be a string`);let s=He(e);s<n&&C(o,`${r} is empty`),s>t&&C(o,`${r}\
 is too long: at most ${u(t)} characters`)}function $n(e,n){let t=typeof e=="string"?He(e):0,o=n===void 0?[]:v(n);for(let r=0;r<
o.length;r++){let s=i(n,o[r]);if(typeof s!="string")continue;let a=He(s);a>t&&(t=a)}return t}function He(e){let n=0;for(let t=0;t<
e.length;t++){let o=O(e,t);o>=56320&&o<=57343||n++}return n}function C(e,n){throw new l(`${e}: ${n}`)}var kt=1,vt=2,Fe=3,Za=4,Qa=7,hr=10,Vn=25,fr=2**53-1;function _t(e,n,t){if(!f(e))return;e.length>Vn&&C(n,`options are too\
 many: at most ${u(Vn)}`);let o=0,r=!1;for(let s=0;s<e.length;s++){let a=e[s];em(a,`${n}, ${W("option",a.name,s+1)}`,t);
for(let c=0;c<s;c++)i(e[c],"name")===a.name&&C(n,`there are two options with the name "${u(a.name)}"`);Tt(a)?o+=1:a.required===
!0&&r&&C(n,`required options come first, "${u(a.name)}" does not`),r=r||a.required!==!0}o>0&&o<e.length&&C(n,"subcommand\
s and other options exclude each other")}function em(e,n,t){ie(e.name,1,32,n,"name"),Bn(e,n),ie(e.description,1,100,n,"d\
escription"),Jn(e,n),nm(e,n),tm(e,n),om(e,n);let o=f(e.options)?e.options:[];e.type===vt?(o.length===0||t||!rm(o,kt))&&C(
n,"a group of subcommands holds one subcommand at least, and nothing else"):e.type===kt&&Hn(o,Tt)&&C(n,"a subcommand hol\
ds no further subcommands"),_t(e.options,n,e.type===vt)}function nm(e,n){let t=e.type,o=t===Za||t===hr,r=(s,a,c)=>{c||s===
void 0||s===!1||C(n,`${a} does not go with this type of option`)};r(e.choices,"choices",o||t===Fe),r(e.autocomplete,"aut\
ocomplete",o||t===Fe),r(e.min_value,"minValue",o),r(e.max_value,"maxValue",o),r(e.min_length,"minLength",t===Fe),r(e.max_length,
"maxLength",t===Fe),r(e.channel_types,"channelTypes",t===Qa),r(e.options,"options",Tt(e))}function tm(e,n){let{min_value:t,
max_value:o,min_length:r,max_length:s}=e;t>o&&C(n,"minValue is greater than maxValue"),r>s&&C(n,"minLength is greater th\
an maxLength"),(!gr(t,e.type)||!gr(o,e.type))&&C(n,"its limits must be numbers that it can take itself")}function om(e,n){
let t=e.choices;if(!(!f(t)||t.length===0)){e.autocomplete===!0&&C(n,"choices and autocomplete exclude each other"),t.length>
Vn&&C(n,`choices are too many: at most ${u(Vn)}`);for(let o=0;o<t.length;o++){let r=t[o],s=`${n}, ${W("choice",r.name,o+
1)}`;ie(r.name,1,100,s,"name");for(let a=0;a<o;a++)i(t[a],"name")===r.name&&C(n,`there are two choices with the name "${u(
r.name)}"`);yr(r.value,e.type)||C(n,`the value of choice ${u(o+1)} is of another type than the option`)}}}function yr(e,n){
return n===Fe?typeof e=="string":typeof e!="number"||!(e>=-fr&&e<=fr)?!1:n===hr||e%1===0}function gr(e,n){return e===void 0||
yr(e,n)}function Tt(e){let n=i(e,"type");return n===kt||n===vt}function rm(e,n){return!Hn(e,t=>i(t,"type")!==n)}function Hn(e,n){
for(let t=0;t<e.length;t++)if(n(e[t]))return!0;return!1}var Er=8e3,br={1:100,2:15,3:15},wr={1:"slash commands",2:"user commands",3:"message commands"};function Sr(e){let n={1:0,
2:0,3:0};for(let t=0;t<e.length;t++){let o=e[t];At(o,t+1);let r=o.type;if(n[r]+=1,n[r]>br[r])throw new l(`there are more\
 than ${u(br[r])} ${wr[r]}; Discord takes no more`);for(let s=0;s<t;s++){let a=e[s];if(a.name===o.name&&a.type===r)throw new l(
`there are two ${wr[r]} with the name ${u(a.name)}`)}}}function At(e,n){let t=W("command",e.name,n),o=e.type;if(o!==G.Slash&&
o!==G.User&&o!==G.Message&&C(t,"type must be 1 (slash), 2 (user) or 3 (message)"),ie(e.name,1,32,t,"name"),im(e,t),o===G.
Slash){Bn(e,t),ie(e.description,1,100,t,"description"),Jn(e,t),_t(e.options,t,!1);let r=Cr(e);r>Er&&C(t,`its names, desc\
riptions and values have ${u(r)} characters; ${u(Er)} are allowed`)}else((e.description??"")!==""||e.options!==void 0)&&
C(t,"a user's or a message's menu shows no description and no options")}function im(e,n){f(e.contexts)&&!xr(e.contexts,0)&&
C(n,"contexts leave out 0, the guild: this command could be used nowhere"),f(e.integration_types)&&!xr(e.integration_types,
0)&&C(n,"integrationTypes leave out 0, the guild: it could be used nowhere")}function xr(e,n){return Hn(e,t=>t===n)}function Cr(e){
let n=$n(e.name,e.name_localizations);n+=$n(e.description,e.description_localizations);let t=f(e.options)?e.options:[];for(let r=0;r<
t.length;r++)n+=Cr(t[r]);let o=f(e.choices)?e.choices:[];for(let r=0;r<o.length;r++){let s=o[r];n+=$n(s.name,s.name_localizations),
typeof s.value=="string"&&(n+=He(s.value))}return n}function ve(e){let n=[];for(let t=0;t<e.length;t++)y(n,Ve(e[t],t+1));return Sr(n),n}async function Fn(e,n){let t=i(i(e,"msg"),"data"),o=jn(n,t),r=kr(o)?o:n;if(kr(r))await r.run(e);else throw new A(sm(n.name,
re(t).subcommand))}function kr(e){return typeof i(e,"run")=="function"}function sm(e,n){return n===void 0?`/${e}: this s\
cript has no run for it`:`/${e}: this script has no subcommand "${n}"`}function vr(e){let n=[],t=-1;for(let o=0;o<e.length;o++)am(O(e,o))?t>=0&&(y(n,p(e,t,o)),t=-1):t<0&&(t=o);return t>=0&&y(
n,p(e,t)),n}function am(e){return e<128?e===32||e>=9&&e<=13:e===160||e===5760||e>=8192&&e<=8202||e===8232||e===8233||e===
8239||e===8287||e===12288||e===65279}var _r="INTERACTION_CREATE",Tr=!1;function Ar(e){if(Tr){m.log("warn","createBot was called before: this call changes not\
hing");return}Tr=!0,mm(e.prefix??"!",e.commands??e.prefixCommands??[]),e.slashCommands!==void 0&&lm(e.slashCommands)}function mm(e,n){
let t=pm(n);if(n.length===0)return;X({rawName:"MESSAGE_CREATE",interactionType:null},async r=>{let s=cm(r,e),a=s[0],c=a===
void 0?void 0:t[a];if(c===void 0)return;let w=[];for(let x=1;x<s.length;x++)y(w,s[x]);await c.run({...r,args:w})})}function cm(e,n){
let t=i(e.msg,"content");if(typeof t!="string"||i(i(e.msg,"author"),"bot")===!0)return[];let o=Zt(t);return p(o,0,n.length)===
n?vr(p(o,n.length)):[]}function lm(e){let n=ve(e),t=fm(e,n),o=a=>t[Rr(i(i(a.msg,"data"),"type")??G.Slash,a.msg.commandName)],
r=async a=>{let c=o(a);c!==void 0&&await Fn(a,c)},s=async a=>{await ur(a,o(a))};X({rawName:_r,interactionType:L.Command},
r),X({rawName:_r,interactionType:L.Autocomplete},s),um(e),dm(n)}function um(e){let n=[];for(let t=0;t<e.length;t++)i(e[t],
"defer")===!1&&y(n,e[t].name);n.length>0&&m.declare("interaction.defer_late",{commands:n})}async function dm(e){try{await m.
op("commands.register",{commands:e})}catch(n){m.report(n)}}function pm(e){let n=d();for(let t=0;t<e.length;t++){let o=e[t];
if(typeof i(o,"name")!="string")throw new l(`createBot: prefix command ${u(t+1)} needs a name`);n[o.name]??=o}return n}function fm(e,n){
let t=d();for(let o=0;o<e.length;o++){let{type:r,name:s}=n[o];t[Rr(r,s)]=e[o]}return t}function Rr(e,n){return`${u(e)} ${u(
n)}`}function Or(e){return re(i(i(e,"msg"),"data")).subcommand}function Ir(e){return re(i(i(e,"msg"),"data")).group}function Pr(e,n){let t=i(i(i(e,"msg"),"member"),"roles");if(!f(t))return!1;for(let o=0;o<t.length;o++)if(t[o]===n)return!0;
return!1}function Mr(e){return Dr(e,G.User)}function Nr(e){return Dr(e,G.Message)}function Dr(e,n){let t={...e};return E(t,"type",
n),t}function Lr(e){return e}async function Kn(e){await m.op("commands.register",{commands:ve(e)})}function Ur(e){return e}function Gr(e){return e}function _(e,n){return U(`${e}: ${n}`,"invalid_argument")}function h(e,n,t,o,r=0){if(t==null){if(r>0)throw _(e,`${n} is \
missing`);return}if(typeof t!="string")throw _(e,`${n} is not a text`);if(t.length<r)throw _(e,`${n} is empty`);if(t.length>
o&&Rt(t)>o)throw _(e,`${n} is longer than ${u(o)}`)}function Rt(e){let n=0;for(let t=0;t<e.length;t++){let o=O(e,t);(o<56320||
o>57343)&&n++}return n}function P(e,n,t,o,r){if(t==null)return;if(!(typeof t=="number"&&t%1===0)||t<o||t>r)throw _(e,`${n}\
 is no whole number from ${u(o)} to ${u(r)}`)}function N(e,n,t,o,r){let s=f(t)?t.length:0;if(s<o)throw _(e,s===0?`${n} i\
s empty`:`${n} has fewer than ${u(o)}`);if(s>r)throw _(e,`${n} has more than ${u(r)}`)}function _e(e,n,t){let o=i(n,"min\
_values"),r=i(n,"max_values");if(P(e,"min_values",o,0,t),P(e,"max_values",r,1,t),typeof o=="number"&&typeof r=="number"&&
o>r)throw _(e,"min_values is more than max_values")}function Te(e,n,t,o){N(e,"options",n,t,o);for(let r=0;r<n.length;r++){
let s=`options[${u(r)}]`;h(e,`${s}.label`,i(n[r],"label"),100,1),h(e,`${s}.value`,i(n[r],"value"),100,1),h(e,`${s}.descr\
iption`,i(n[r],"description"),100)}}var gm=2147483647,b=class{#e;constructor(n){this.#e={type:n}}setId(n){return this.set("id",n)}set(n,t){return E(this.#e,
n,t),this}json(n){return P(n,"id",this.#e.id,0,gm),{...this.#e}}copyTo(n){return n.#e={...this.#e},n}};function Ke(e){let n=e;return typeof n.toJSON=="function"?n.toJSON():e}function se(e){return e.map(Ke)}function ae(e,n,t){
if(e===void 0)throw new l(`${n}: it needs ${t}`);return e}var Ot="actionRow",We=class extends b{#e=[];constructor(){super(g.ActionRow)}addComponents(...n){return this.#e=[...this.#e,
...n],this}setComponents(n){return this.#e=[...n],this}toJSON(){let n=se(this.#e);N(Ot,"components",n,1,5);for(let t=0;t<
n.length;t++)if(n.length>1&&n[t]?.type!==g.Button)throw _(Ot,`components[${t}] is no button, and needs a row of its own`);
return{...this.json(Ot),components:n}}};function jr(){return new We}var ue=T({Primary:1,Secondary:2,Success:3,Danger:4,Link:5,Premium:6});function ze(e){let n=[],t=[],o=0;for(let r=0;r<e.length;r++){let s=hm(e,r);s<0||(y(n,p(e,o,r)),y(t,p(e,r+1,s)),o=s+1,r=s)}
return y(n,p(e,o)),{text:e,texts:n,names:t}}function hm(e,n){if(p(e,n,n+1)!=="{")return-1;for(let t=n+1;t<e.length;t++){
if(p(e,t,t+1)==="}")return t>n+1?t:-1;if(!ym(O(e,t),t===n+1))return-1}return-1}function ym(e,n){return e>=65&&e<=90||e>=
97&&e<=122||e===95||!n&&e>=48&&e<=57}function Br(e,n){let{texts:t,names:o}=e,r={},s=t[0].length;if(p(n,0,s)!==t[0])return null;
for(let a=0;a<o.length;a++){let c=t[a+1],x=a===o.length-1&&c===""?n.length:Q(n,c,s+1);if(x<=s)return null;E(r,o[a],p(n,s,
x)),s=x+c.length}return s===n.length?r:null}function Jr(e,n,t){let o=e.texts[0];for(let r=0;r<e.names.length;r++){let s=e.
names[r],a=e.texts[r+1],c=i(n,s);if(c===void 0)throw new l(`${t}: "${e.text}" needs with({ ${s}: ... })`);o+=Em(u(c),a,`${t}\
: ${s}`)+a}return o}function Em(e,n,t){if(e==="")throw new l(`${t} is empty`);if(n!==""&&Q(e,n,0)>=0)throw new l(`${t} h\
olds "${n}", which ends it in the pattern`);return e}function Q(e,n,t){for(let o=t;o+n.length<=e.length;o++)if(p(e,o,o+n.
length)===n)return o;return-1}var me=64,Ye=64,Kr=4096,Wr=new Uint32Array(Ye),zr=new Uint32Array(8),de=new Uint32Array(Ye),R=new Uint32Array(8),$=new Uint8Array(
Kr+2*me),qe=new Uint8Array(32),Wn=0;for(let e=2;Wn<Ye;e++)bm(e)&&(Wn<8&&(zr[Wn]=$r(e**(1/2))),Wr[Wn++]=$r(e**(1/3)));function bm(e){
for(let n=2;n*n<=e;n++)if(e%n===0)return!1;return!0}function $r(e){return(e-(e|0))*4294967296|0}var q=(e,n)=>e>>>n|e<<32-
n,S=(e,n)=>e[n];function Vr(e){let n=wm(e);for(let t=0;t<8;t++)R[t]=S(zr,t);for(let t=0;t<n;t+=me)xm(t);for(let t=0;t<32;t++)
qe[t]=S(R,t>>2)>>>24-8*(t&3)}function wm(e){let n=e;for($[n++]=128;n%me!==me-8;)$[n++]=0;for(let t=0;t<4;t++)$[n++]=0;for(let t=24;t>=
0;t-=8)$[n++]=e*8>>>t;return n}function xm(e){Sm(e);let n=S(R,0),t=S(R,1),o=S(R,2),r=S(R,3),s=S(R,4),a=S(R,5),c=S(R,6),w=S(
R,7);for(let x=0;x<Ye;x++){let B=q(s,6)^q(s,11)^q(s,25),J=w+B+(s&a^~s&c)+S(Wr,x)+S(de,x)|0,te=(q(n,2)^q(n,13)^q(n,22))+(n&
t^n&o^t&o)|0;w=c,c=a,a=s,s=r+J|0,r=o,o=t,t=n,n=J+te|0}Hr(0,n,t,o,r),Hr(4,s,a,c,w)}function Hr(e,n,t,o,r){R[e]=S(R,e)+n,R[e+
1]=S(R,e+1)+t,R[e+2]=S(R,e+2)+o,R[e+3]=S(R,e+3)+r}function Sm(e){for(let n=0;n<16;n++){let t=e+4*n,o=S($,t)<<24|S($,t+1)<<
16;de[n]=o|S($,t+2)<<8|S($,t+3)}for(let n=16;n<Ye;n++){let t=S(de,n-15),o=S(de,n-2),r=q(t,7)^q(t,18)^t>>>3,s=q(o,17)^q(o,
19)^o>>>10;de[n]=S(de,n-16)+r+S(de,n-7)+s}}function Cm(e,n){let t=n;for(let o=0;o<e.length&&t<Kr;o++){let r=km(e,o);if(r>
65535&&o++,r<128)$[t++]=r;else{let s=r<2048?1:r<65536?2:3;$[t++]=65280>>s+1|r>>6*s;for(let a=s-1;a>=0;a--)$[t++]=128|r>>
6*a&63}}return t}function km(e,n){let t=O(e,n);if(t<55296||t>56319||n+1>=e.length)return t;let o=O(e,n+1);return o<56320||
o>57343?t:65536+(t-55296<<10)+(o-56320)}function Fr(e,n){for(let t=0;t<me;t++){let o=p(e,2*t,2*t+2);$[t]=(o===""?0:M("0x"+
o))^n}}var vm="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";function It(e,n){Fr(e,54),Vr(Cm(n,me)),
Fr(e,92);for(let o=0;o<32;o++)$[me+o]=S(qe,o);Vr(me+32);let t="";for(let o=0;o<9;o+=3){let r=S(qe,o)<<16|S(qe,o+1)<<8|S(
qe,o+2);for(let s=18;s>=0;s-=6){let a=r>>s&63;t+=p(vm,a,a+1)}}return t}var ce="#~",Pt=12,Zr=100,Qr=6e4,_m=168*3600,Tm=16,Xe=36,ei="component-state";function ni(e,n,t){let o=Xt(e);if(typeof o!=
"string")throw new l(`${t}: state() takes what JSON can say`);let r=i(n,"ttl");if(r!==void 0&&(typeof r!="number"||!(r>0)))
throw new l(`${t}: ttl must be a number of seconds above 0`);return{json:o,ttl:r??null,key:null}}function ti(e,n,t){if(Q(
e,ce,0)>=0)throw new l(`${t}: a custom id cannot hold "${ce}"`);let o=`j${n.ttl===null?"":Yr(n.ttl)}.${n.json}`;if(e.length+
ce.length+Pt+o.length<=Zr)return qr(e,o);let r=n.ttl??_m;return n.key??=Am(n.json,r),qr(e,`k${Yr(r)}.${n.key}`)}function qr(e,n){
return e+ce+It(m.signingKey(),e+ce+n)+n}function Yr(e){return oi(Ge((ge()+e*1e3)/Qr)+1)}function oi(e){let n="0123456789\
abcdefghijklmnopqrstuvwxyz",t="";for(let o=e;o>=1;o=Ge(o/Xe))t=p(n,o%Xe,o%Xe+1)+t;return t}function Am(e,n){let t="";for(;t.
length<Tm;)t+=oi(1+Ge(Yt()*(Xe-1)));let o=Ge(ge()/1e3+n)+1;return Rm(m.op("kv.set",{store:ei,key:t,value:e,expiration:o})),
t}async function Rm(e){try{await e}catch(n){m.report(n)}}function ri(e){let n=Q(e,ce,0);return n<0?{id:e,rest:null}:{id:p(
e,0,n),rest:p(e,n+ce.length)}}async function ii(e,n){if(e.rest===null)return null;let t=p(e.rest,Pt);if(It(m.signingKey(),
e.id+ce+t)!==p(e.rest,0,Pt))throw U("the state in its custom id was not signed by this guild's script","forbidden");let o=Q(
t,".",1),r=p(t,1,o);if(r!==""&&Om(r)*Qr<ge())throw Xr();let s=p(t,o+1);if(p(t,0,1)==="j")return ot(s);let a=await m.op("\
kv.get",{store:ei,key:s},n);if(typeof a!="string")throw Xr();return ot(a)}function Xr(){return U("the state in its custo\
m id has expired","not_found")}function Om(e){let n=0;for(let t=0;t<e.length;t++){let o=O(e,t);n=n*Xe+(o>=97?o-87:o-48)}
return M(n)}function si(e,n){if(e.length<1||e.length>Zr){let t=u(e.length);throw U(`${n}: custom_id is ${t} characters l\
ong, not 1 to 100`,"invalid_argument")}return e}var Y=class e{#e;#n;#t;#o;constructor(n,t,o={},r=null){this.#e=n,this.#n=ze(t),this.#t=o,this.#o=r}get pattern(){return this.#n.
text}with(n){let t={};return ai(t,this.#t),ai(t,n),new e(this.#e,this.#n.text,t,this.#o)}state(n,t){let o=ni(n,t,this.#e);
return new e(this.#e,this.#n.text,this.#t,o)}text(){let n=Jr(this.#n,this.#t,this.#e),t=this.#o===null?n:ti(n,this.#o,this.#e);
return si(t,this.#e)}};function ai(e,n){let t=v(n);for(let o=0;o<t.length;o++){let r=t[o];E(e,r,n[r])}}var mi=500,Im="This can no longer be used. Please ask for it anew.",Ae=[],ci=!1,li=!1;function H(e,n,t,o,r){if(typeof t!=
"string"||t==="")throw new l(`${e}: the pattern must be a string that is not empty`);if(typeof o!="function")throw new l(
`${e}: the handler of "${t}" is not a function`);let s=ui(n,t);s!==null?s.handler=o:Pm({kind:n,pattern:ze(t),handler:o},
e),i(r,"defer")===!1&&Mm(t,e)}function ui(e,n){for(let t=0;t<Ae.length;t++){let o=Ae[t];if(o.kind===e&&o.pattern.text===
n)return o}return null}function Pm(e,n){if(Ae.length>=mi)throw U(`${n}: more than ${u(mi)} patterns`,"limit_exceeded");y(
Ae,e),e.kind==="modal"?Dm():Nm()}function Mm(e,n){let t=ze(e).texts[0];if(t==="")throw new l(`${n}: with defer: false a \
pattern begins with text, not a name`);m.declare("interaction.defer_late",{customIds:[t]})}function Nm(){if(ci)return;ci=
!0;let e={rawName:"INTERACTION_CREATE",interactionType:L.Component};X(e,n=>{let t=i(i(i(n,"msg"),"data"),"component_type");
return di(t===g.Button?"button":"select",n)})}function Dm(){if(li)return;li=!0;let e=L.ModalSubmit;X({rawName:"INTERACTI\
ON_CREATE",interactionType:e},n=>di("modal",n))}async function di(e,n){let t=ri(u(i(n.msg,"customId"))),o=Lm(e,t.id);if(o===
null)return;let r;try{r=await ii(t,n.eventId)}catch(s){let{message:a}=s,c=o.route.pattern.text;m.log("error",`${e} "${c}\
" was not handled: ${a}`,n.eventId),await n.reply({content:Im,ephemeral:!0});return}await o.route.handler({...n,params:o.
params,state:r})}function Lm(e,n){let t=ui(e,n);if(t!==null&&t.pattern.names.length===0)return{route:t,params:{}};for(let o=0;o<
Ae.length;o++){let r=Ae[o],s=r.kind===e?Br(r.pattern,n):null;if(s!==null)return{route:r,params:s}}return null}function pi(e){if(typeof e!="string")return{...e};let n=Q(e,":",0),t=n<0?-1:Q(e,":",n+1);if(p(e,0,1)!=="<"||t<0)return{name:e};
let o={name:p(e,n+1,t),id:p(e,t+1,e.length-1)};return p(e,1,n)==="a"?{...o,animated:!0}:o}var fi=5,Mt=6,Ze=class e extends b{#e=ue.Primary;#n;constructor(n){super(g.Button),n!==void 0&&this.setCustomId(n)}setStyle(n){
return this.#e=n,this}setCustomId(n){return this.#n=new Y("button",n),this}setUrl(n){return this.#e=fi,this.set("url",n)}setSkuId(n){
return this.#e=Mt,this.set("sku_id",n)}setLabel(n){return this.set("label",n)}setEmoji(n){return this.set("emoji",pi(n))}setDisabled(n=!0){
return this.set("disabled",n)}with(n){return this.#o(this.#t().with(n))}state(n,t){return this.#o(this.#t().state(n,t))}onClick(n,t){
return H("onClick","button",this.#t().pattern,n,t),this}toJSON(){let{type:n,...t}=this.json("button"),o={type:n,style:this.#e,
...t};if(P("button","style",this.#e,ue.Primary,Mt),h("button","label",o.label,80),this.#e===Mt)return Gm(o);if(o.label===
void 0&&o.emoji===void 0)throw _("button","it needs setLabel() or setEmoji()");return this.#e===fi?Um(o):{...o,custom_id:this.#t().
text()}}#t(){return ae(this.#n,"button","setCustomId(), setUrl() or setSkuId()")}#o(n){let t=this.copyTo(new e);return t.#e=
this.#e,t.#n=n,t}};function Um(e){return h("button","url",ae(e.url,"button","setUrl()"),512,1),e}function Gm(e){if(ae(e.
sku_id,"button","setSkuId()"),e.label!==void 0||e.emoji!==void 0)throw _("button","one that sells something has neither \
label nor emoji");return e}function gi(e){return new Ze(e)}var pe="select",hi=25,j=class e extends b{#e;#n=[];constructor(n,t){super(n),this.#e=new Y(pe,t)}setCustomId(n){return this.#e=
new Y(pe,n),this}setPlaceholder(n){return this.set("placeholder",n)}setMinValues(n){return this.set("min_values",n)}setMaxValues(n){
return this.set("max_values",n)}setRequired(n=!0){return this.set("required",n)}setDisabled(n=!0){return this.set("disab\
led",n)}setChannelTypes(n){return this.set("channel_types",[...n])}setDefaultValues(n){return this.#n=n.map(t=>({...t})),
this}setDefaultUsers(n){return this.#o(n,"user")}setDefaultRoles(n){return this.#o(n,"role")}setDefaultChannels(n){return this.#o(
n,"channel")}addDefaultUser(n){return this.addDefaultValue(n,"user")}addDefaultRole(n){return this.addDefaultValue(n,"ro\
le")}addDefaultChannel(n){return this.addDefaultValue(n,"channel")}addDefaultValue(n,t){return this.#n=[...this.#n,{id:n,
type:t}],this}with(n){return this.#t(this.#e.with(n))}state(n,t){return this.#t(this.#e.state(n,t))}onSelect(n,t){return H(
"onSelect","select",this.#e.pattern,n,t),this}toJSON(){let{type:n,...t}=this.json(pe),o={type:n,custom_id:this.#e.text(),
...t};return h(pe,"placeholder",o.placeholder,150),_e(pe,o,hi),N(pe,"default_values",this.#n,0,hi),this.#n.length===0?o:
{...o,default_values:this.#n.map(r=>({...r}))}}another(){return new e(this.json(pe).type,"")}#t(n){let t=this.copyTo(this.
another());return t.#e=n,t.#n=this.#n,t}#o(n,t){let o=this.#n.filter(r=>r.type!==t);return this.#n=[...o,...n.map(r=>({id:r,
type:t}))],this}};var Qe=class e extends j{constructor(n){super(g.ChannelSelect,n)}another(){return new e("")}};function yi(e){return new Qe(
e)}var en=class extends b{constructor(n){super(g.Checkbox),this.setCustomId(n)}setCustomId(n){return this.set("custom_id",n)}setDefault(n=!0){
return this.set("default",n)}toJSON(){let n=this.json("checkbox");return h("checkbox","custom_id",n.custom_id,100,1),n}};
function Ei(e){return new en(e)}var nn=class extends b{#e=[];constructor(n){super(g.CheckboxGroup),this.setCustomId(n)}setCustomId(n){return this.set("c\
ustom_id",n)}setOptions(n){return this.#e=n.map(t=>({...t})),this}addOptions(...n){return this.setOptions([...this.#e,...n])}setMinValues(n){
return this.set("min_values",n)}setMaxValues(n){return this.set("max_values",n)}setRequired(n=!0){return this.set("requi\
red",n)}toJSON(){let n=this.json("checkboxGroup");return h("checkboxGroup","custom_id",n.custom_id,100,1),Te("checkboxGr\
oup",this.#e,1,10),_e("checkboxGroup",n,10),{...n,options:this.#e.map(t=>({...t}))}}};function bi(e){return new nn(e)}var tn=class extends b{#e=[];constructor(){super(g.Container)}addComponents(...n){return this.#e=[...this.#e,...n],this}setComponents(n){
return this.#e=[...n],this}setAccentColor(n){return this.set("accent_color",n)}setSpoiler(n=!0){return this.set("spoiler",
n)}toJSON(){let n=se(this.#e);N("container","components",n,1,39);let{type:t,...o}=this.json("container");return P("conta\
iner","accent_color",o.accent_color,0,16777215),{type:t,components:n,...o}}};function wi(){return new tn}var D="embed",Oe=2048,xi=6e3;function Si(e){h(D,"title",i(e,"title"),256),h(D,"description",i(e,"description"),4096),h(D,
"url",i(e,"url"),Oe),P(D,"color",i(e,"color"),0,16777215),jm(e);let n=i(e,"fields");if(N(D,"fields",n,0,25),f(n))for(let o=0;o<
n.length;o++)Bm(n[o],o);if(Jm(e)>xi)throw _(D,`all its texts together are longer than ${xi}`)}function jm(e){let n=i(e,"\
footer"),t=i(e,"author");h(D,"footer.text",i(n,"text"),2048),h(D,"footer.icon_url",i(n,"icon_url"),Oe),h(D,"author.name",
i(t,"name"),256),h(D,"author.url",i(t,"url"),Oe),h(D,"author.icon_url",i(t,"icon_url"),Oe),h(D,"image.url",i(i(e,"image"),
"url"),Oe),h(D,"thumbnail.url",i(i(e,"thumbnail"),"url"),Oe)}function Bm(e,n){h(D,`fields[${n}].name`,i(e,"name"),256,1),
h(D,`fields[${n}].value`,i(e,"value"),1024,1)}function Jm(e){let n=Re(i(e,"title"))+Re(i(e,"description"));n+=Re(i(i(e,"\
footer"),"text"))+Re(i(i(e,"author"),"name"));let t=i(e,"fields");if(!f(t))return n;for(let o=0;o<t.length;o++)n+=Re(i(t[o],
"name"))+Re(i(t[o],"value"));return n}function Re(e){return typeof e=="string"?Rt(e):0}var on=class{#e;constructor(n={}){this.#e={...n}}setTitle(n){return this.#n({title:n})}setDescription(n){return this.#n(
{description:n})}setUrl(n){return this.#n({url:n})}setColor(n){return this.#n({color:n})}setTimestamp(n){return this.#n(
{timestamp:n})}setFooter(n,t){return this.#n({footer:t===void 0?{text:n}:{text:n,icon_url:t}})}setImage(n){return this.#n(
{image:{url:n}})}setThumbnail(n){return this.#n({thumbnail:{url:n}})}setAuthor(n,t={}){let{url:o,iconUrl:r}=t;return this.#n(
{author:{name:n,...o===void 0?null:{url:o},...r===void 0?null:{icon_url:r}}})}addField(n,t,o=!1){return this.addFields([
{name:n,value:t,inline:o}])}addFields(n){return this.setFields([...this.#e.fields??[],...n])}setFields(n){return this.#n(
{fields:n.map(t=>({...t}))})}toJSON(){return Si(this.#e),{...this.#e}}#n(n){return this.#e={...this.#e,...n},this}};function Ci(e){
return new on(e)}var Nt="attachment://",rn=class extends b{#e;constructor(n){super(g.File),this.#e=n}setUrl(n){return this.#e=n,this}setSpoiler(n=!0){
return this.set("spoiler",n)}toJSON(){if(h("file","file.url",this.#e,2048,1),p(this.#e,0,Nt.length)!==Nt)throw _("file",
`file.url does not begin with ${Nt}`);return{...this.json("file"),file:{url:this.#e}}}};function ki(e){return new rn(e)}var sn=class extends b{constructor(n){super(g.FileUpload),this.setCustomId(n)}setCustomId(n){return this.set("custom_id",
n)}setMinValues(n){return this.set("min_values",n)}setMaxValues(n){return this.set("max_values",n)}setRequired(n=!0){return this.
set("required",n)}toJSON(){let n=this.json("fileUpload");return h("fileUpload","custom_id",n.custom_id,100,1),_e("fileUp\
load",n,10),n}};function vi(e){return new sn(e)}var Ie=T({Short:1,Paragraph:2});var ee="inputText",zn=4e3,an=class extends b{constructor(n){super(g.InputText),this.setCustomId(n).setStyle(Ie.Short)}setCustomId(n){
return this.set("custom_id",n)}setStyle(n){return this.set("style",n)}setMinLength(n){return this.set("min_length",n)}setMaxLength(n){
return this.set("max_length",n)}setRequired(n=!0){return this.set("required",n)}setValue(n){return this.set("value",n)}setPlaceholder(n){
return this.set("placeholder",n)}setLabel(n){return this.set("label",n)}toJSON(){let n=this.json(ee);if(h(ee,"custom_id",
n.custom_id,100,1),P(ee,"style",n.style,1,2),h(ee,"label",n.label,45),h(ee,"value",n.value,zn),h(ee,"placeholder",n.placeholder,
100),P(ee,"min_length",n.min_length,0,zn),P(ee,"max_length",n.max_length,1,zn),M(n.min_length??0)>M(n.max_length??zn))throw _(
ee,"min_length is more than max_length");return n}};function _i(e){return new an(e)}var mn=class extends b{#e;constructor(n){super(g.Label),this.setLabel(n)}setLabel(n){return this.set("label",n)}setDescription(n){
return this.set("description",n)}setComponent(n){return this.#e=n,this}toJSON(){let n=Ke(ae(this.#e,"label","setComponen\
t()")),t=this.json("label");return h("label","label",t.label,45,1),h("label","description",t.description,100),{...t,component:n}}};
function Ti(e){return new mn(e)}var cn=class extends b{#e=[];constructor(){super(g.MediaGallery)}addItem(n,t={}){let o={media:{url:n}};return t.description!==
void 0&&(o.description=t.description),t.spoiler!==void 0&&(o.spoiler=t.spoiler),this.#e=[...this.#e,o],this}setItems(n){
return this.#e=n.map(Ai),this}toJSON(){N("mediaGallery","items",this.#e,1,10);for(let n=0;n<this.#e.length;n++)$m(this.#e[n],
n);return{...this.json("mediaGallery"),items:this.#e.map(Ai)}}};function $m(e,n){h("mediaGallery",`items[${n}].media.url`,
e.media.url,2048,1),h("mediaGallery",`items[${n}].description`,e.description,1024)}function Ai(e){return{...e,media:{...e.
media}}}function Ri(){return new cn}var ln=class e extends j{constructor(n){super(g.MentionableSelect,n)}another(){return new e("")}};function Oi(e){return new ln(
e)}var un=class e{#e;#n;#t=[];constructor(n,t){this.#e=new Y("modal",n),this.#n=t}setCustomId(n){return this.#e=new Y("moda\
l",n),this}setTitle(n){return this.#n=n,this}addComponents(...n){return this.#t=[...this.#t,...n],this}setComponents(n){
return this.#t=[...n],this}with(n){return this.#o(this.#e.with(n))}state(n,t){return this.#o(this.#e.state(n,t))}onSubmit(n){
return H("onSubmit","modal",this.#e.pattern,n,void 0),this}toJSON(){h("modal","title",this.#n,45,1),N("modal","component\
s",this.#t,1,5);let n=se(this.#t);for(let t=0;t<n.length;t++)Vm(n[t],t);return{custom_id:this.#e.text(),title:this.#n,components:n}}#o(n){
let t=new e("",this.#n);return t.#e=n,t.#t=this.#t,t}};function Vm({type:e},n){let{ActionRow:t,Label:o,TextDisplay:r}=g;
if(!(e===t||e===o||e===r))throw _("modal",`components[${n}] stands in no label(), and is no textDisplay()`)}function Ii(e,n){
return new un(e,n)}var dn=class extends b{#e=[];constructor(n){super(g.RadioGroup),this.setCustomId(n)}setCustomId(n){return this.set("cust\
om_id",n)}setOptions(n){return this.#e=n.map(t=>({...t})),this}addOptions(...n){return this.setOptions([...this.#e,...n])}setRequired(n=!0){
return this.set("required",n)}toJSON(){let n=this.json("radioGroup");return h("radioGroup","custom_id",n.custom_id,100,1),
Te("radioGroup",this.#e,2,10),{...n,options:this.#e.map(t=>({...t}))}}};function Pi(e){return new dn(e)}var pn=class e extends j{constructor(n){super(g.RoleSelect,n)}another(){return new e("")}};function Mi(e){return new pn(
e)}var fn=class extends b{#e;#n=[];constructor(){super(g.Section)}addComponents(...n){return this.#n=[...this.#n,...n],this}setComponents(n){
return this.#n=[...n],this}setAccessory(n){return this.#e=n,this}toJSON(){let n=Ke(ae(this.#e,"section","setAccessory()")),
t=se(this.#n);return N("section","components",t,1,3),{...this.json("section"),components:t,accessory:n}}};function Ni(){
return new fn}var Dt={small:1,large:2},gn=class extends b{constructor(n=!0){super(g.Separator),this.setDivider(n)}setDivider(n=!0){return this.
set("divider",n)}setSpacing(n){return this.set("spacing",typeof n=="number"?n:Dt[n])}toJSON(){let n=this.json("separator");
return P("separator","spacing",n.spacing,Dt.small,Dt.large),n}};function Di(e=!0){return new gn(e)}var hn=class e extends j{#e=[];constructor(n){super(g.StringSelect,n)}setOptions(n){return this.#e=n.map(t=>({...t})),this}addOptions(...n){
return this.setOptions([...this.#e,...n])}toJSON(){return Te("select",this.#e,1,25),{...super.toJSON(),options:this.#e.map(
n=>({...n}))}}another(){return new e("").setOptions(this.#e)}};function Li(e){return new hn(e)}var yn=class extends b{constructor(n){super(g.TextDisplay),this.setContent(n)}setContent(n){return this.set("content",n)}toJSON(){
let n=this.json("textDisplay");return h("textDisplay","content",n.content,4e3,1),n}};function Ui(e){return new yn(e)}var En=class extends b{#e;constructor(n){super(g.Thumbnail),this.#e=n}setUrl(n){return this.#e=n,this}setDescription(n){
return this.set("description",n)}setSpoiler(n=!0){return this.set("spoiler",n)}toJSON(){let n=this.json("thumbnail");return h(
"thumbnail","media.url",this.#e,2048,1),h("thumbnail","description",n.description,1024),{...n,media:{url:this.#e}}}};function Gi(e){
return new En(e)}var bn=class e extends j{constructor(n){super(g.UserSelect,n)}another(){return new e("")}};function ji(e){return new bn(
e)}var Bi=ue;var Ji=Ie;var $i=T({CROSSPOSTED:1,IS_CROSSPOST:2,SUPPRESS_EMBEDS:4,SOURCE_MESSAGE_DELETED:8,URGENT:16,HAS_THREAD:32,EPHEMERAL:64,LOADING:128,
FAILED_TO_MENTION_SOME_ROLES_IN_THREAD:256,SUPPRESS_NOTIFICATIONS:4096,IS_VOICE_MESSAGE:8192,IS_COMPONENTS_V2:32768});function Hi(e,n,t,o){if(Vi(e,"a name"),Vi(n,"an expression"),typeof t!="function")throw new l(`cron: the handler of "${e}\
" is not a function`);if(!or(e,t))throw new A(`cron: there is already a job called "${e}"`);let r=d();r.name=e,r.expr=n,
r.skipIfRunning=i(o,"skipIfRunning")===!0;for(let s=0;s<Lt.length;s++){let a=i(o,Lt[s]);a!=null&&(r[Lt[s]]=a)}m.declare(
"cron.register",r)}var Lt=["timeZone","catchUp","maxLateness"];function Vi(e,n){if(typeof e!="string"||e==="")throw new l(
`cron: ${n} must be a string that is not empty`)}var Hm=64;function Fi(e,n){if(typeof e!="string"||e==="")throw new l("on: the event's name must be a string that is not \
empty");if(e.length>Hm)throw new l(`on: there is no event with a name of ${u(e.length)} characters`);if(typeof n!="funct\
ion")throw new l(`on: the handler of "${u(e)}" is not a function`);X(we(e),n)}async function ne(e,n,t){return m.camelize(await m.op(e,yo(n,t)))}var qn=class{#e;constructor(n){this.#e=n}static run(n,t,o){return ne(t.op,zm(n.#e,t,o),t.name)}};function F(e){let n;return t=>(n??=
Fm(e),new n(t))}function Fm(e){let n=class extends qn{},t=he(e," ");for(let o=0;o<t.length;o++){let r=Km(t[o]);E(n.prototype,
r.name,function(...s){return qn.run(this,r,s)})}return n}function Km(e){let n=he(e,"="),t=he(n[1],":"),o=t.length>1?he(t[1],
","):[],r=[];for(let s=0;s<o.length;s++)y(r,Wm(o[s]));return{name:n[0],op:t[0],parameters:r}}function Wm(e){let n=he(e,"\
<"),t=n[0];return n.length>1?{name:t,kind:"renamed",from:n[1]}:p(t,0,3)==="..."?{name:p(t,3),kind:"options",from:""}:p(t,
-1)==="*"?{name:p(t,0,-1),kind:"minutes",from:""}:{name:t,kind:"value",from:""}}function zm(e,n,t){let o=d(),r=d();Ut(r,
e);for(let s=0,a=0;s<n.parameters.length;s++){let c=n.parameters[s];c.kind==="renamed"?(r[c.name]=r[c.from],delete r[c.from]):
qm(o,c,t[a++],n.name)}return Ut(o,r),o}function qm(e,n,t,o){if(t!==void 0)if(n.kind==="minutes")e[n.name]=typeof t=="num\
ber"?t*60:t;else if(n.kind==="value"||typeof t=="string"&&n.name!=="")e[n.name]=t;else if(typeof t=="object"&&t!==null)Ut(
e,t);else throw new l(`${o}: expected an object of options`)}function Ut(e,n){let t=v(n);for(let o=0;o<t.length;o++){let r=t[o];
e[r]=i(n,r)}}var Ym=F("fetch=channel.get edit=channel.edit:... delete=channel.delete:reason send=message.send:...content messages=mes\
sage.list:... pins=message.list_pins:... bulkDelete=message.delete_many:messageIds,reason startTyping=channel.start_typi\
ng createThread=thread.create:... invites=invite.list_of_channel createInvite=invite.create:... webhooks=webhook.list_of\
_channel createWebhook=webhook.create:... setPermissions=channel.edit_permissions:overwriteId,... clearPermissions=chann\
el.delete_permissions:overwriteId,reason");function Ki(e){return Ym(k("channelId",e))}var Wi=1e3,Xm=F("fetch=guild.get:... edit=guild.edit:... channels=channel.list threads=thread.list_active createChannel=\
channel.create:... roles=role.list createRole=role.create:... members=member.list:... searchMembers=member.search:query,\
... bans=ban.list:... emojis=emoji.list stickers=sticker.list invites=invite.list webhooks=webhook.list scheduledEvents=\
event.list auditLog=guild.read_audit_log:..."),zi=Zm();function Zm(){let e=Xm(d());return E(e,"everyMember",Qm),e}async function*Qm(){
for(let e,n=!1;!n;){let t=await ne("member.list",{limit:Wi,after:e},"everyMember");for(let o=0;o<t.length;o++)yield t[o];
n=t.length<Wi,n||(e=i(i(t[t.length-1],"user"),"id"))}}var jt=1n<<3n,Gt=v(oe),Bt=qi(...Gt.map(e=>oe[e]));function ec(e,n){let t=I(e),o=I(n);return(t&jt)!==0n||(t&o)===o}function qi(...e){
let n=0n;for(let t=0;t<e.length;t++)n|=I(e[t]);return n}function nc(e,n){return I(e)&~I(n)}function tc(e){let n=I(e),t=[];
for(let o=0;o<Gt.length;o++){let r=Gt[o];(n&oe[r])!==0n&&y(t,r)}return t}var Yi=T({...oe,has:ec,add:qi,remove:nc,names:tc});var oc=1n<<10n|1n<<16n,rc=10,ic=12;async function Yn(e,n,t){let o=t??await ne("guild.get",{},"permissionsOf"),r=typeof e==
"string"?await Jt("member","userId",e):e,s=ac(o,r);if((s&jt)!==0n)return Bt;let a=n===void 0?void 0:await sc(n),c=a===void 0?
s:mc(s,o.id,r,a);return cc(r)?c&oc:c}async function Jt(e,n,t){return await ne(`${e}.get`,{[n]:t},"permissionsOf")}async function sc(e){
let n=typeof e=="string"?await Jt("channel","channelId",e):e;return!(n.type>=rc&&n.type<=ic)||typeof n.parentId!="string"?
n:await Jt("channel","channelId",n.parentId)}function ac(e,n){if(e.ownerId===n.user.id)return Bt;let t=0n;for(let o=0;o<
e.roles.length;o++){let r=e.roles[o];(r.id===e.id||Qi(n.roles,r.id))&&(t|=I(r.permissions))}return t}function mc(e,n,t,o){
let r=e,s=0n,a=0n,c=f(o.permissionOverwrites)?o.permissionOverwrites:[],w=Zi(c,n);w!==void 0&&(r=Xi(r,w));for(let B=0;B<
c.length;B++){let J=c[B];J.id===n||!Qi(t.roles,J.id)||(s|=I(J.allow),a|=I(J.deny))}r=r&~a|s;let x=Zi(c,t.user.id);return x===
void 0?r:Xi(r,x)}function Xi(e,n){return e&~I(n.deny)|I(n.allow)}function Zi(e,n){for(let t=0;t<e.length;t++)if(e[t]?.id===
n)return e[t]}function Qi(e,n){for(let t=0;t<e.length;t++)if(e[t]===n)return!0;return!1}function cc(e){let n=i(e,"commun\
icationDisabledUntil");return typeof n=="string"&&Cn(n)>ge()}var lc=F("fetch=member.get edit=member.edit:... setNick=member.edit:nick,reason addRole=member.add_role:roleId,reason re\
moveRole=member.remove_role:roleId,reason timeout=member.timeout:seconds*,reason kick=member.kick:reason ban=ban.create:\
...reason send=direct.send:...content voice=member.get_voice");function es(e){let n=lc(k("userId",e));return E(n,"permis\
sions",t=>Yn(e,t)),n}var uc=F("fetch=message.get reply=message.send:replyTo<messageId,...content edit=message.edit:...content delete=message.\
delete:reason forward=message.forward:fromChannelId<channelId,channelId crosspost=message.crosspost pin=message.pin:reas\
on unpin=message.unpin:reason react=reaction.add:emoji unreact=reaction.remove:emoji,userId clearReactions=reaction.clea\
r:emoji reactions=reaction.list:emoji,... startThread=thread.create_from_message:... endPoll=poll.end voters=poll.list_v\
oters:answerId,...");function ns(e,n){let t=k("channelId",e);return t.messageId=n,uc(t)}var dc=F("fetch=role.get edit=role.edit:... delete=role.delete:reason addTo=member.add_role:userId,reason removeFrom=mem\
ber.remove_role:userId,reason");function ts(e){return dc(k("roleId",e))}var pc=F("fetch=user.get send=direct.send:...content ban=ban.create:...reason unban=ban.delete:reason");function os(e){return pc(
k("userId",e))}var rs=50;async function wn(e,n){let t=d();t.keys=e;for(let o=0;o<rs;o++){let r=await m.op("kv.get_many",t),s=await n(fc(
r));if(!f(s)||s.length!==e.length)throw new l("transact: the function must give one value for each key");let a=d();if(a.
changes=gc(e,r,s),await m.op("kv.commit",a)===!0)return hc(r,s)}throw yc()}function fc(e){let n=[];for(let t=0;t<e.length;t++)
y(n,e[t].value);return n}function gc(e,n,t){let o=[];for(let r=0;r<e.length;r++){let s=e[r],a=d();a.store=s.store,a.key=
s.key,a.version=n[r].version;let c=t[r];c===null?a.kind="delete":c!==void 0&&(a.kind="set",a.value=c),y(o,a)}return o}function hc(e,n){
let t=[];for(let o=0;o<n.length;o++)y(t,n[o]===void 0?e[o].value:n[o]);return t}function yc(){let e=new A(`transact: oth\
ers wrote to these keys ${rs} times in a row`);return E(e,"code",{code:"conflict"}.code),e}var Me=class{#e;constructor(n){if(typeof n!="string"||n==="")throw new l("kv.store: the store's name must be a string th\
at is not empty");this.#e=n}get(n){return m.op("kv.get",this.#o(n))}async getMany(n){let t=d(),o=[];for(let a=0;a<n.length;a++)
y(o,this.#o(n[a]));t.keys=o;let r=await m.op("kv.get_many",t),s=[];for(let a=0;a<r.length;a++)y(s,r[a].value);return s}async getWithMetadata(n){
return await m.op("kv.get_with_metadata",this.#o(n))??{value:null,version:0}}async set(n,t,o){let r=this.#n(n,t,o);return i(
o,"ifAbsent")===!0&&(r.ifVersion=0),await m.op("kv.set",r)!==!1}async cas(n,t,o,r){let s=this.#n(n,o,r);return s.ifVersion=
t,await m.op("kv.set",s)===!0}increment(n,t,o){let r=this.#o(n);return t!==void 0&&(r.by=t),is(r,o),m.op("kv.increment",
r)}async transact(n,t){if(!f(n))return(await wn([this.#o(n)],async s=>{let a=[];return y(a,await t(s[0])),a}))[0];let o=[];
for(let r=0;r<n.length;r++)y(o,this.#o(n[r]));return wn(o,t)}async updateMetadata(n,t){let o=this.#o(n);o.metadata=t??null,
await m.op("kv.update_metadata",o)}async delete(n){return await m.op("kv.delete",this.#o(n))===!0}async list(n){let t=this.#t();
return Pe(t,n,"prefix"),Pe(t,n,"cursor"),Pe(t,n,"limit"),Pe(t,n,"reverse"),await m.op("kv.list",t)}count(){return m.op("\
kv.count",this.#t())}async clear(){await m.op("kv.clear",this.#t())}#n(n,t,o){let r=typeof t;if(r==="undefined"||r==="fu\
nction"||r==="symbol"||r==="bigint")throw new l(`kv: a value is a text or other JSON, not of type ${r}`);let s=this.#o(n);
s.value=t,is(s,o);let a=i(o,"metadata");return a!==void 0&&(s.metadata=a),s}#t(){let n=d();return n.store=this.#e,n}#o(n){
let t=this.#t();return t.key=n,t}};function is(e,n){Pe(e,n,"expiration"),Pe(e,n,"ttl")}function Pe(e,n,t){let o=i(n,t);o!=
null&&(e[t]=typeof o=="bigint"?M(o):o)}var Ne=class{#e;constructor(n){if(typeof n!="string"||n==="")throw new l("kv.sortedSet: the name must be a string that i\
s not empty");this.#e=n}add(n,t){let o=this.#t(n);return o.score=t,m.op("kv.sorted.add",o)}incrementScore(n,t){let o=this.#t(
n);return t!==void 0&&(o.by=t),m.op("kv.sorted.increment_score",o)}score(n){return m.op("kv.sorted.score",this.#t(n))}rank(n,t){
let o=this.#t(n);return i(t,"reverse")===!0&&(o.reverse=!0),m.op("kv.sorted.rank",o)}range(n){let t=this.#n(),o=["limit",
"min","max","reverse"];for(let s=0;s<o.length;s++){let a=o[s],c=i(n,a);c!=null&&(t[a]=c)}let r=i(n,"after");if(r!=null){
let s=d();s.member=i(r,"member"),s.score=i(r,"score"),t.after=s}return m.op("kv.sorted.range",t)}remove(n){return m.op("\
kv.sorted.remove",this.#t(n))}count(){return m.op("kv.sorted.count",this.#n())}async clear(){await m.op("kv.sorted.clear",
this.#n())}#n(){let n=d();return n.set=this.#e,n}#t(n){let t=this.#n();return t.member=n,t}};function Xn(e){return new Me(e)}var ss=T({store:Xn,sortedSet:e=>new Ne(e),transact(e,n){let t=[];for(let o=0;o<e.length;o++){let r=d();r.store=i(e[o],"s\
tore"),r.key=i(e[o],"key"),y(t,r)}return wn(t,n)}});var Ec={__proto__:null,s:1e3,m:6e4,h:36e5,d:864e5,w:6048e5},bc=48,wc=57;function Zn(e,n){if(typeof e=="number"&&e>=0&&e<
1e12)return e*1e3-e*1e3%1;let t=typeof e=="string"&&e!==""?xc(e):null;if(t===null)throw Sc(e,n);return t}function xc(e){
let n=0,t=0;for(let o=0;o<e.length;o++){let r=O(e,o);if(r>=bc&&r<=wc)continue;let s=Ec[p(e,o,o+1)];if(s===void 0||o===t)
return null;n+=M(p(e,t,o))*s,t=o+1}return t===e.length?n:null}function Sc(e,n){let t=typeof e=="string"?` "${e}"`:"";return new l(
`${n}: the duration${t} is neither seconds nor a text such as "5m" or "1h30m"`)}async function as(e,n,t){if(typeof n!="function")throw new l("once: what is to be done is a function");let o=await m.op(
"once.begin",vc(e,t)),r=i(o,"lease");if(r===void 0)return i(o,"value");let s;try{s=await n()}catch(c){throw await Cc(e,r),
c}let a=ms(e,r);return a.value=s??null,await m.op("once.finish",a)}async function Cc(e,n){try{await m.op("once.abandon",
ms(e,n))}catch(t){m.report(t)}}async function kc(e){return await m.op("once.forget",$t(e))}function vc(e,n){let t=$t(e),
o=i(n,"expiresIn");return o!==void 0&&(t.expiresIn=_c(o)),t.again=i(n,"again")===!0,t}function _c(e){let n=Zn(e,"once");
return(n-n%1e3)/1e3+(n%1e3===0?0:1)}function ms(e,n){let t=$t(e);return t.lease=n,t}function $t(e){if(typeof e!="string"||
e==="")throw new l("once: a key must be a string that is not empty");let n=d();return n.key=e,n}E(as,"forget",kc);var cs=as;var ls={async upsertGuildCommands(e){await Kn(e.commands)},async createGuildCommand(e){let n=Ve(i(e,"command"),1);return At(
n,1),await De("commands.create",k("command",n))},async editGuildCommand(e){let n=Qn(e);return n.changes=Bo(i(e,"command")),
await De("commands.edit",n)},async deleteGuildCommand(e){await m.op("commands.delete",Qn(e))},async getGuildCommands(){return await De(
"commands.list",{})},async getGuildCommand(e){return await De("commands.get",Qn(e))},async editGuildCommandPermissions(){
let e=new A("rest.editGuildCommandPermissions: Discord lets no bot change who may use a command. A member can, in the se\
rver's settings under Integrations; where they say nothing, the command's defaultMemberPermissions count");throw E(e,"co\
de","forbidden"),e},async getGuildCommandsPermissions(){return await De("commands.permissions",{})},async getGuildCommandPermissions(e){
return await De("commands.permissions",Qn(e))}};function Qn(e){return k("commandId",i(e,"commandId"))}async function De(e,n){
return m.camelize(await m.op(e,n))}var us={async sendInteractionResponse(e){let n=xn(e,Se,"rest.sendInteractionResponse");await m.op("interaction.respond",
n)},async deferInteractionResponse(e){let n=k("interactionId",et(e));i(e,"ephemeral")===!0&&(n.ephemeral=!0),i(e,"update")===
!0&&(n.update=!0),await m.op("interaction.defer",n)},async updateInteractionResponse(e){let n=xn(e,z,"rest.updateInterac\
tionResponse");n.update=!0,await m.op("interaction.respond",n)},async editOriginalInteractionResponse(e){let n=xn(e,z,"r\
est.editOriginalInteractionResponse");return Vt(await m.op("interaction.edit_original",n))},async createFollowupMessage(e){
let n=xn(e,Se,"rest.createFollowupMessage");return Vt(await m.op("interaction.followup",n))},async editFollowupMessage(e){
let n=xn(e,z,"rest.editFollowupMessage");return n.messageId=i(e,"messageId"),Vt(await m.op("interaction.edit_followup",n))},
async deleteFollowupMessage(e){let n=k("interactionId",et(e));n.messageId=i(e,"messageId"),await m.op("interaction.delet\
e_followup",n)},async deleteOriginalInteractionResponse(e){await m.op("interaction.delete_original",k("interactionId",et(
e)))}};function xn(e,n,t){return le(k("interactionId",et(e)),e,n,t)}function et(e){return i(e,"interactionId")??i(e,"tok\
en")??i(e,"interactionToken")}function Vt(e){return m.camelize(e)}var Ht={message:"send=sendMessage edit=editMessage delete=deleteMessage delete_many=bulkDeleteMessages get=fetchMessage \
list=fetchMessages forward=forwardMessage crosspost=crosspostMessage list_pins=fetchPinnedMessages pin=pinMessage unpin=\
unpinMessage",poll:"end=endPoll list_voters=fetchPollVoters",direct:"send=sendDirectMessage",reaction:"add=addReaction r\
emove=removeReaction clear=clearReactions list=fetchReactions",channel:"list=fetchChannels get=fetchChannel create=creat\
eChannel edit=editChannel delete=deleteChannel reorder=reorderChannels edit_permissions=editChannelPermissions delete_pe\
rmissions=deleteChannelPermissions follow=followChannel edit_voice_status=editVoiceStatus start_typing=startTyping",thread:"\
create=createThread create_from_message=createThreadFromMessage list_active=fetchActiveThreads list_archived=fetchArchiv\
edThreads join=joinThread leave=leaveThread add_member=addThreadMember remove_member=removeThreadMember get_member=fetch\
ThreadMember list_members=fetchThreadMembers",member:"list=fetchMembers search=searchMembers get=fetchMember edit=editMe\
mber edit_me=editCurrentMember timeout=timeoutMember kick=kickMember add_role=addMemberRole remove_role=removeMemberRole\
 get_voice=fetchVoiceState edit_voice=editVoiceState count_prune=fetchPruneCount",user:"get=fetchUser",ban:"list=fetchBa\
ns get=fetchBan create=banMember create_many=bulkBanMembers delete=unbanMember",role:"list=fetchRoles get=fetchRole coun\
t_members=fetchRoleMemberCounts create=createRole edit=editRole delete=deleteRole reorder=reorderRoles",webhook:"create=\
createWebhook get=fetchWebhook list_of_channel=fetchChannelWebhooks list=fetchGuildWebhooks edit=editWebhook delete=dele\
teWebhook execute=executeWebhook get_message=fetchWebhookMessage edit_message=editWebhookMessage delete_message=deleteWe\
bhookMessage",emoji:"list=fetchEmojis get=fetchEmoji create=createEmoji edit=editEmoji delete=deleteEmoji",sticker:"list\
=fetchStickers get=fetchSticker create=createSticker edit=editSticker delete=deleteSticker",event:"list=fetchScheduledEv\
ents get=fetchScheduledEvent create=createScheduledEvent edit=editScheduledEvent delete=deleteScheduledEvent list_users=\
fetchScheduledEventUsers",automod:"list=fetchAutoModerationRules get=fetchAutoModerationRule create=createAutoModeration\
Rule edit=editAutoModerationRule delete=deleteAutoModerationRule",invite:"list=fetchInvites list_of_channel=fetchChannel\
Invites get=fetchInvite create=createInvite delete=deleteInvite",guild:"get=fetchGuild edit=editGuild read_audit_log=fet\
chAuditLog"};var ds=T(Tc());function Tc(){let e={...us,...ls};for(let n of v(Ht))for(let t of Ht[n].split(" ")){let[o,r]=t.split("=");
e[r]=s=>ne(`${n}.${o}`,s,r)}return e}function ps(e,n,t){H("onButton","button",e,n,t)}function fs(e,n,t){H("onModal","modal",e,n,t)}function gs(e,n,t){H("onSelect","select",e,n,t)}var hs=T({get(e){return m.secret(u(e))}});function ys(e,n){if(typeof e!="string"||e==="")throw new l("onTask: a name must be a string that is not empty");if(typeof n!=
"function")throw new l(`onTask: the handler of "${e}" is not a function`);if(!ir(e,n))throw new A(`onTask: there is alre\
ady a handler of "${e}"`)}var Ac=1e11;function Es(e){let n=i(e,"in");if(n!==void 0)return{inMs:Zn(n,"tasks.schedule")};let t=typeof e=="string"?Cn(
e):Qt(e)??e;if(typeof t!="number"||t-t!==0)throw new l('tasks.schedule: a time is a Date, milliseconds since 1970, an IS\
O 8601 text, or { in: "5m" }');if(t<Ac)throw new l("tasks.schedule: a time that is a number is in milliseconds since 197\
0");return{dueAt:t-t%1}}async function Rc(e,n,t,o){let r=d();r.name=bs(e,"tasks.schedule: the name");let s=Es(n);return Le(r,s,"dueAt"),Le(r,s,"\
inMs"),r.payload=t??null,Le(r,o,"key"),await m.op("tasks.schedule",r)}async function Oc(e){let n=d();return n.keyOrId=bs(
e,"tasks.cancel: the key or id"),await m.op("tasks.cancel",n)}async function Ic(e){let n=d();return Le(n,e,"name"),Le(n,
e,"limit"),Le(n,e,"cursor"),await m.op("tasks.list",n)}function bs(e,n){if(typeof e=="string"&&e!=="")return e;throw new l(
`${n} must be a string that is not empty`)}function Le(e,n,t){let o=i(n,t);o!=null&&(e[t]=o)}var ws=T({schedule:Rc,cancel:Oc,
list:Ic});var xs=v(nt),tt={};for(let e=0;e<xs.length;e++){let n=xs[e],t=nt[n];typeof t=="function"&&Pc(t,n),E(tt,n,t),Ft(n,t)}T(tt);
Ft("trellis",tt);Ft("flora",tt);m.setDispatcher(sr);function Pc(e,n){kn(e,"name",{__proto__:null,value:n})}function Ft(e,n){
kn(globalThis,e,{value:n,writable:!0,configurable:!0,enumerable:!1})}})();
//# sourceURL=sdk.js
