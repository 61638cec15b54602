//#section platform
(function(LENT,CAPTURED){"use strict";let platform;const{Array,ArrayBuffer,BigInt,Boolean,DataView,Date,Error,Map,Math,Number,Object,Promise,RangeError,RegExp,Set,String,Symbol,TypeError,Uint16Array,Uint32Array,Uint8Array}=CAPTURED;
(()=>{var ra=Object.defineProperty;var y=(n,t,e)=>()=>{if(e)throw e[0];try{return n&&(t=n(n=0)),t}catch(r){throw e=[r],r}};var q=(n,t)=>{};var Ct,fo,jt,h,pt,I,C,co,ll,fl,cl,ho,po,d,hl,go,dl,ne,fr,K,Y,mo,bo,pl,gl,U,ml,Ze,yo,Q,bl,yl,xo,xl,wl,E,wo,El,gt,Eo,re,kl,
ko,tn,To,c,Ao,L,So,Lo,Bo,nt,cr,Be,en,Tl,nn,Oo,Al,Ro,Sl,Ll,vo,Bl,hr,Ol,No,rn,Io,Uo,Po,on,Ho,_o,sn,u,Do,Co,j,an,jo,Mo,V,B,
Fo,Rl,vl,qo,W,x,Oe,oe,rt,dr,un,ln,fn,cn,hn,ot,w=y(()=>{Ct=LENT.SafeError,fo=LENT.SafePromise,jt=LENT.SafeRangeError,h=LENT.
SafeTypeError,pt=LENT.accepts,I=LENT.addPrinter,C=LENT.apply,co=LENT.arrayBufferLength,ll=LENT.assign,fl=LENT.assignmentIsUnsafe,
cl=LENT.bigintText,ho=LENT.box,po=LENT.cancelRequest,d=LENT.charCode,hl=LENT.clearTimeout,go=LENT.codePoint,dl=LENT.construct,
ne=LENT.create,fr=LENT.dateTime,K=LENT.define,Y=LENT.defineProperty,mo=LENT.errorPrototype,bo=LENT.errors,pl=LENT.evaluate,
gl=LENT.failure,U=LENT.floor,ml=LENT.freeze,Ze=LENT.fromCharCode,yo=LENT.fromCodePoint,Q=LENT.getOwnPropertyDescriptor,bl=
LENT.getOwnPropertyNames,yl=LENT.getOwnPropertySymbols,xo=LENT.getPrototypeOf,xl=LENT.hasOwn,wl=LENT.includes,E=LENT.indexOf,
wo=LENT.inspect,El=LENT.is,gt=LENT.isArray,Eo=LENT.isOpaque,re=LENT.isView,kl=LENT.isoDate,ko=LENT.iteratorPrototype,tn=
LENT.keys,To=LENT.leaveSeed,c=LENT.list,Ao=LENT.looksPlain,L=LENT.lower,So=LENT.mapEach,Lo=LENT.mapSet,Bo=LENT.mapSize,nt=
LENT.matches,cr=LENT.normalize,Be=LENT.now,en=LENT.numberText,Tl=LENT.objectPrototype,nn=LENT.ownKeys,Oo=LENT.parse,Al=LENT.
parseFloat,Ro=LENT.promisePrototype,Sl=LENT.quoteKey,Ll=LENT.quoteText,vo=LENT.regexpFlags,Bl=LENT.regexpPrototype,hr=LENT.
regexpSource,Ol=LENT.regexpText,No=LENT.report,rn=LENT.safeMap,Io=LENT.sendRequest,Uo=LENT.setAdd,Po=LENT.setEach,on=LENT.
setPrototypeOf,Ho=LENT.setSize,_o=LENT.setTimeout,sn=LENT.sharedLength,u=LENT.slice,Do=LENT.stackOf,Co=LENT.stringify,j=
LENT.symbolIterator,an=LENT.symbolTag,jo=LENT.symbolText,Mo=LENT.takeSeed,V=LENT.toNumber,B=LENT.toText,Fo=LENT.transferBuffer,
Rl=LENT.trunc,vl=LENT.tryDefine,qo=LENT.typedArrays,W=LENT.typedBuffer,x=LENT.typedByteLength,Oe=LENT.typedByteOffset,oe=
LENT.typedLength,rt=LENT.typedName,dr=LENT.typedSet,un=LENT.unboxed,ln=LENT.upper,fn=LENT.viewBuffer,cn=LENT.viewByteLength,
hn=LENT.viewByteOffset,ot=LENT.wellFormed});var z,Re=y(()=>{w();z=ne(null)});function k(n,t){z[t]=n,Y(n,"name",{__proto__:null,value:t,configurable:!0}),Y(n.prototype,an,{__proto__:null,value:t,configurable:!0})}
function mt(n,t){Y(n,"name",{__proto__:null,value:t,configurable:!0}),z[t]=n}function se(n,t,e){Y(n,t,{__proto__:null,value:e,
enumerable:!0})}function ie(n,t,e){Y(n.prototype,t,{__proto__:null,value:e,configurable:!0,writable:!0})}function g(n,t,e){
if(n.length<t)throw new h(e+" needs "+B(t)+(t===1?" argument":" arguments")+", got "+B(n.length))}function f(n){return""+
n}function H(n,t){if(n==null)return null;if(typeof n!="object"&&typeof n!="function")throw new h(t+": the options must b\
e an object");return n}var R=y(()=>{w();Re()});var Vo={};q(Vo,{DOMException:()=>A});function Go(n,t,e){Y(n,t,{__proto__:null,value:e,configurable:!0,writable:!0})}function oa(n){
let t=n===null?-1:E(n,`
`),e=n===null||t<0?-1:E(n,`
`,t+1);return n===null||e<0?"":u(n,e)}var Ko,pr,A,Lt=y(()=>{w();R();Ko=["IndexSizeError","","HierarchyRequestError","Wro\
ngDocumentError","InvalidCharacterError","","NoModificationAllowedError","NotFoundError","NotSupportedError","InUseAttri\
buteError","InvalidStateError","SyntaxError","InvalidModificationError","NamespaceError","InvalidAccessError","","TypeMi\
smatchError","SecurityError","NetworkError","AbortError","URLMismatchError","QuotaExceededError","TimeoutError","Invalid\
NodeTypeError","DataCloneError"],pr=["INDEX_SIZE_ERR","DOMSTRING_SIZE_ERR","HIERARCHY_REQUEST_ERR","WRONG_DOCUMENT_ERR",
"INVALID_CHARACTER_ERR","NO_DATA_ALLOWED_ERR","NO_MODIFICATION_ALLOWED_ERR","NOT_FOUND_ERR","NOT_SUPPORTED_ERR","INUSE_A\
TTRIBUTE_ERR","INVALID_STATE_ERR","SYNTAX_ERR","INVALID_MODIFICATION_ERR","NAMESPACE_ERR","INVALID_ACCESS_ERR","VALIDATI\
ON_ERR","TYPE_MISMATCH_ERR","SECURITY_ERR","NETWORK_ERR","ABORT_ERR","URL_MISMATCH_ERR","QUOTA_EXCEEDED_ERR","TIMEOUT_ER\
R","INVALID_NODE_TYPE_ERR","DATA_CLONE_ERR"],A=class{#t;#n;constructor(t="",e="Error"){let r=typeof e=="object"&&e!==null?
e:null,o=r===null?e:r.name;this.#n=f(t),this.#t=o===void 0?"Error":f(o),r!==null&&"cause"in r&&Go(this,"cause",r.cause),
Go(this,"stack",this.#t+(this.#n===""?"":": "+this.#n)+oa(Do(new Ct)))}get name(){return this.#t}get message(){return this.#n}get code(){
for(let t=0;t<Ko.length;t++)if(Ko[t]===this.#t&&this.#t!=="")return t+1;return 0}};on(A.prototype,Ct.prototype);k(A,"DOM\
Exception");for(let n=0;n<pr.length;n++)se(A,pr[n],n+1),se(A.prototype,pr[n],n+1)});var zo={};q(zo,{CustomEvent:()=>dn,Event:()=>st,EventTarget:()=>Bt,Handler:()=>Ne});function ia(n){if(typeof n=="functio\
n"||typeof n=="object")return!0;throw new h("a listener is a function, or an object with handleEvent")}function aa(n,t,e){
try{typeof n=="function"?C(n,t,[e]):n.handleEvent(e)}catch(r){No(r)}}var ve,st,gr,dn,Wo,Bt,sa,Ne,mr=y(()=>{w();R();Lt();
st=class{#t;#n;#e;#o;#r=Be();#s=null;#a=null;#l=!1;#f=!1;#c=!1;#i=!1;#u=!1;constructor(t,e){g(arguments,1,"Event");let r=H(
e,"Event");this.#t=f(t),this.#n=!!r?.bubbles,this.#e=!!r?.cancelable,this.#o=!!r?.composed}static{ve={begin(t,e){if(t.#l)
throw new A("the event is being dispatched already","InvalidStateError");t.#l=!0,t.#s=t.#a=e},enter(t,e){t.#f=e},stopped:t=>t.#u,
end(t){t.#l=t.#f=t.#i=t.#u=!1,t.#a=null}}}get type(){return this.#t}get target(){return this.#s}get srcElement(){return this.#s}get currentTarget(){
return this.#a}get eventPhase(){return this.#l?2:0}get bubbles(){return this.#n}get cancelable(){return this.#e}get composed(){
return this.#o}get defaultPrevented(){return this.#c}get returnValue(){return!this.#c}get isTrusted(){return!1}get timeStamp(){
return this.#r}get cancelBubble(){return this.#i}composedPath(){return this.#a===null?[]:[this.#a]}preventDefault(){this.#e&&
!this.#f&&(this.#c=!0)}stopPropagation(){this.#i=!0}stopImmediatePropagation(){this.#i=this.#u=!0}};k(st,"Event");gr=["N\
ONE","CAPTURING_PHASE","AT_TARGET","BUBBLING_PHASE"];for(let n=0;n<gr.length;n++)se(st,gr[n],n),se(st.prototype,gr[n],n);
dn=class extends st{#t;constructor(t,e){g(arguments,1,"CustomEvent"),super(t,e);let r=H(e,"CustomEvent")?.detail;this.#t=
r===void 0?null:r}get detail(){return this.#t}};k(dn,"CustomEvent");Wo=n=>typeof n=="object"&&n!==null?!!n.capture:!!n,Bt=
class{#t=c();addEventListener(t,e,r){g(arguments,2,"addEventListener");let o=f(t),s=typeof r=="object"&&r!==null?r:null,
i=s?.signal,a={type:o,callback:e,capture:Wo(r),once:!!s?.once,passive:!!s?.passive,removed:!1};i?.aborted||e===null||e===
void 0||!ia(e)||this.#e(o,e,a.capture)>=0||(this.#t[this.#t.length]=a,i!==void 0&&i.addEventListener("abort",()=>this.#o(
a),{once:!0}))}removeEventListener(t,e,r){g(arguments,2,"removeEventListener");let o=this.#e(f(t),e,Wo(r));o>=0&&this.#o(
this.#t[o])}dispatchEvent(t){if(g(arguments,1,"dispatchEvent"),typeof t!="object"||!(t instanceof st))throw new h("dispa\
tchEvent takes an Event");ve.begin(t,this);try{this.#n(t,t.type)}finally{ve.end(t)}return!t.defaultPrevented}#n(t,e){let r=c();
for(let o=0;o<this.#t.length;o++)r[o]=this.#t[o];for(let o=0;o<r.length&&!ve.stopped(t);o++){let s=r[o];s.type!==e||s.removed||
(s.once&&this.#o(s),ve.enter(t,s.passive),aa(s.callback,this,t))}}#e(t,e,r){for(let o=0;o<this.#t.length;o++){let s=this.#t[o];
if(s.type===t&&s.callback===e&&s.capture===r)return o}return-1}#o(t){t.removed=!0;let e=c();for(let r=0;r<this.#t.length;r++)
this.#t[r]!==t&&(e[e.length]=this.#t[r]);this.#t=e}};k(Bt,"EventTarget");({addEventListener:sa}=Bt.prototype);Ne=class{#t;#n;#e=null;#o=!1;constructor(t,e){
this.#n=t,this.#t=e}get value(){return this.#e}set value(t){if(this.#e=typeof t=="function"||typeof t=="object"&&t!==null?
t:null,this.#o||this.#e===null)return;this.#o=!0;let e=r=>{typeof this.#e=="function"&&C(this.#e,this.#n,[r])};C(sa,this.#n,
[this.#t,e])}}});var Xo={};q(Xo,{AbortController:()=>ue,AbortSignal:()=>Mt,isAborted:()=>Ie,isSignal:()=>Pe,onAbort:()=>mn,reasonOf:()=>Ue,
release:()=>gn});function pn(){br=!0;try{return new Mt}finally{br=!1}}function fa(n){C(la,n,[new st("abort")])}function ca(n){
let t=c();if(typeof n!="object"||n===null||typeof n[j]!="function")throw new h("AbortSignal.any takes a list of signals");
for(let e of n){if(!Pe(e))throw new h("AbortSignal.any takes a list of signals");t[t.length]=e}return t}var ua,la,ae,gn,
mn,Ie,Ue,Pe,br,Mt,ue,bn=y(()=>{w();R();Lt();mr();ua=9007199254740991,{dispatchEvent:la}=Bt.prototype,br=!1;Mt=class extends Bt{#t=!1;#n=void 0;#e=c();#o=c();#r=c();#s;constructor(){
if(!br)throw new h("a signal comes from an AbortController, or from a function of AbortSignal");super(),this.#s=new Ne(this,
"abort")}static{ae={abort(t,e){if(t.#t)return;let r=c();t.#a(e===void 0?new A("This operation was aborted","AbortError"):
e,r);for(let o=0;o<r.length;o++)r[o].#c(),fa(r[o])},follow(t,e){e.#t?ae.abort(t,e.#n):(e.#e[e.#e.length]=t,t.#o[t.#o.length]=
e)}},gn=t=>{for(let e=0;e<t.#o.length;e++)t.#o[e].#l(t);t.#o=c()},mn=(t,e)=>t.#f(e),Ie=t=>t.#t,Ue=t=>t.#n}#a(t,e){if(!this.#t){
this.#t=!0,this.#n=t,e[e.length]=this;for(let r=0;r<this.#e.length;r++)this.#e[r].#a(t,e);this.#e=c()}}#l(t){let e=c();for(let r=0;r<
this.#e.length;r++)this.#e[r]!==t&&(e[e.length]=this.#e[r]);this.#e=e}#f(t){let e=this.#r,r=0;for(;r<e.length&&e[r]!==null;)
r++;return e[r]=t,()=>{e[r]=null}}#c(){let t=this.#r;this.#r=c();for(let e=0;e<t.length;e++)t[e]?.()}static abort(t){let e=pn();
return ae.abort(e,t),e}static timeout(t){g(arguments,1,"AbortSignal.timeout");let e=V(t);if(!(e>=0&&e<=ua))throw new jt(
"AbortSignal.timeout takes milliseconds");let r=pn();return _o(()=>ae.abort(r,new A("The operation timed out","TimeoutEr\
ror")),e),r}static any(t){g(arguments,1,"AbortSignal.any");let e=pn(),r=ca(t);for(let o=0;o<r.length;o++)ae.follow(e,r[o]);
return e}get aborted(){return this.#t}get reason(){return this.#n}throwIfAborted(){if(this.#t)throw this.#n}get onabort(){
return this.#s.value}set onabort(t){this.#s.value=t}static{Pe=t=>typeof t=="object"&&t!==null&&#t in t}};k(Mt,"AbortSign\
al");ue=class{#t=pn();get signal(){return this.#t}abort(t){ae.abort(this.#t,t)}};k(ue,"AbortController")});function ha(n){return typeof n=="object"&&n!==null&&(yn(n)||pt(()=>sn(n)))}function yn(n){return pt(()=>co(n))}function He(n){
return ha(n)?new Uint8Array(n):re(n)?rt(n)===void 0?new Uint8Array(fn(n),hn(n),cn(n)):new Uint8Array(W(n),Oe(n),x(n)):null}
function it(n,t){let e=He(n);if(e===null)throw new h(t+" takes an ArrayBuffer or a view of one");return e}function v(n){
let t=new Uint8Array(x(n));return dr(t,n),t}function xn(n,t,e){return new Uint8Array(W(n),Oe(n)+t,e-t)}function wn(n){let t=0;
for(let r=0;r<n.length;r++)t+=x(n[r]);let e=new Uint8Array(t);for(let r=0,o=0;r<n.length;r++)dr(e,n[r],o),o+=x(n[r]);return e}
var Ot=y(()=>{w()});function $o(n,t){let e=d(n,t);if(e<55296||e>57343)return e;let r=e<56320&&t+1<n.length?d(n,t+1):0;return r>=56320&&r<=57343?
65536+(e-55296<<10)+(r-56320):En}function pa(n){let t=0;for(let e=0;e<n.length;e++){let r=$o(n,e);t+=Yo(r),r>65535&&e++}
return t}function N(n){let t=pa(n),e=new Uint8Array(t);return yr(n,e,t),e}function yr(n,t,e){let r=0,o=0;for(;r<n.length;){
let s=$o(n,r),i=Yo(s);if(o+i>e)break;ga(t,o,s,i),o+=i,r+=s>65535?2:1}return{read:r,written:o}}function ga(n,t,e,r){r===1?
n[t]=e:r===2?n[t]=192|e>>6:r===3?n[t]=224|e>>12:n[t]=240|e>>18;for(let o=1;o<r;o++)n[t+o]=128|e>>6*(r-1-o)&63}function Rt(n,t,e){
let r=e-t>=3&&n[t]===239&&n[t+1]===187&&n[t+2]===191;return Ft(n,r?t+3:t,e)}function Ft(n,t,e){let r=new at,o=new _e,s=()=>{};
return o.push(n,t,e,r,s),o.end(r,s),r.take()}var En,da,Yo,at,_e,X=y(()=>{w();En=65533,da=4096;Yo=n=>n<128?1:n<2048?2:n<65536?
3:4;at=class{#t=c();#n=0;#e="";unit(t){this.#t[this.#n++]=t,this.#n===da&&this.#o()}point(t){if(t<65536)return this.unit(
t);this.unit(55296+(t-65536>>10)),this.unit(56320+(t-65536&1023))}take(){this.#o();let t=this.#e;return this.#e="",t}#o(){
this.#t.length=this.#n,this.#e+=C(Ze,void 0,this.#t),this.#n=0}},_e=class{#t=0;#n=0;#e=0;#o=128;#r=191;push(t,e,r,o,s){for(let i=e;i<
r;i++){let a=t[i];this.#t===0?this.#s(a,o,s):a<this.#o||a>this.#r?(this.#f(),s(),o.unit(En),i--):this.#l(a,o)}}end(t,e){
this.#t!==0&&(this.#f(),e(),t.unit(En))}#s(t,e,r){if(t<128)return e.unit(t);if(t>=194&&t<=223)return this.#a(1,t&31);if(t>=
224&&t<=239)return t===224&&(this.#o=160),t===237&&(this.#r=159),this.#a(2,t&15);if(t>=240&&t<=244)return t===240&&(this.#o=
144),t===244&&(this.#r=143),this.#a(3,t&7);r(),e.unit(En)}#a(t,e){this.#t=t,this.#e=e}#l(t,e){this.#o=128,this.#r=191,this.#e=
this.#e<<6|t&63,!(++this.#n<this.#t)&&(e.point(this.#e),this.#f())}#f(){this.#t=this.#n=this.#e=0,this.#o=128,this.#r=191}}});var ts={};q(ts,{Blob:()=>De,File:()=>kn,blobBytes:()=>le,blobOf:()=>fe,blobType:()=>Kt,fileOf:()=>he,isBlob:()=>qt,isFile:()=>ce,
sameBlob:()=>xr});function Qo(n){let t=n===void 0?"":f(n);for(let e=0;e<t.length;e++)if(d(t,e)<32||d(t,e)>126)return"";return L(
t)}function Jo(n,t,e){if(n===void 0)return t;let r=V(n),o=r===r?r<0?-U(-r):U(r):0,s=o<0?e+o:o;return s<0?0:s>e?e:s}function ma(n,t){
if(typeof n!="object"||n===null||!(j in n))throw new h("Blob takes a list of texts, buffers and blobs");for(let e of n){
let r=typeof e=="object"&&e!==null&&M.is(e)?M.bytes(e):He(e);t[t.length]=r===null?N(f(e)):r}}function xr(n){return ce(n)?
he(n,n.name,n.lastModified):fe(le(n),Kt(n))}function he(n,t,e=Be()){return Zo(n,t,e)}var M,De,qt,le,Kt,fe,ce,Zo,kn,de=y(
()=>{w();Ot();R();X();De=class n{#t;#n;constructor(t,e){let r=c();t!==void 0&&ma(t,r),this.#n=Qo(H(e,"Blob")?.type),this.#t=
wn(r)}static{M={bytes:t=>t.#t,is:t=>#t in t,type:t=>t.#n,become(t,e){t.#t=e.#t,t.#n=e.#n},of(t,e){let r=new n;return r.#t=
t,r.#n=e,r}}}get size(){return x(this.#t)}get type(){return this.#n}slice(t,e,r){let o=x(this.#t),s=Jo(t,0,o),i=Jo(e,o,o);
return M.of(xn(this.#t,s,i<s?s:i),Qo(r))}async text(){return Rt(this.#t,0,x(this.#t))}async arrayBuffer(){return W(v(this.#t))}async bytes(){
return v(this.#t)}};k(De,"Blob");I(n=>M.is(n)&&!ce(n)?{size:x(M.bytes(n)),type:M.type(n)}:void 0);qt=n=>M.is(n),le=n=>M.
bytes(n),Kt=n=>M.type(n),fe=(n,t)=>M.of(n,t);kn=class n extends De{#t;#n;constructor(t,e,r){g(arguments,2,"File"),super(
t,r),this.#t=f(e);let o=H(r,"File")?.lastModified;this.#n=o===void 0?Be():U(V(o))}get name(){return this.#t}get lastModified(){
return this.#n}get webkitRelativePath(){return""}static{I(t=>#t in t?{name:t.#t,size:x(M.bytes(t)),type:M.type(t)}:void 0),
ce=t=>#t in t,Zo=(t,e,r)=>{let o=new n(void 0,"");return M.become(o,t),o.#t=e,o.#n=r,o}}};k(kn,"File")});function es(n){return n instanceof Uint8Array||ArrayBuffer.isView(n)&&n.constructor.name==="Uint8Array"&&"BYTES_PER_ELEM\
ENT"in n&&n.BYTES_PER_ELEMENT===1}function Er(n,t=""){if(typeof n!="number")throw new TypeError(wr(t)+"expected number, \
got "+typeof n);if(!Number.isSafeInteger(n)||n<0)throw new RangeError(wr(t)+"expected integer >= 0, got "+n);return n}function Ce(n,t,e=""){
if(es(n)&&(t===void 0||n.length===t))return n;t!==void 0&&Er(t,"length");let r=es(n),o=t!==void 0?` of length ${t}`:"",s=r?
`length=${n.length}`:`type=${typeof n}`,i=wr(e)+"expected Uint8Array"+o+", got "+s;throw r?new RangeError(i):new TypeError(
i)}function rs(n){if(typeof n!="function"||typeof n.create!="function")throw new TypeError("expected hash wrapped by uti\
ls.createHasher");if(Er(n.outputLen),Er(n.blockLen),n.outputLen<1||n.blockLen<1)throw new Error("hash blockLen / outputL\
en must be >= 1")}function pe(n,t=!0){if(n.destroyed)throw new Error("hash was destroyed");if(t&&n.finished)throw new Error(
"digest() was already called")}function Tn(n,t){Ce(n,void 0,"output");let e=t.outputLen;if(!(n.length>=e))throw new RangeError(
'"output" expected length >= '+e)}function ut(...n){for(let t=0;t<n.length;t++)n[t].fill(0)}function An(n){return new DataView(
n.buffer,n.byteOffset,n.byteLength)}function J(n,t){return n<<32-t|n>>>t}function Sn(n,t){return n<<t|n>>>32-t>>>0}function ya(n,t,e="\
opts"){return ns(n,"defaults"),t!==void 0&&ns(t,e),Object.assign(Object.create(null),n,t)}function ge(n,t={}){if(typeof n!=
"function")throw new TypeError('"hashCons" expected function, got type='+typeof n);t=ya({},t,"info");let e=(o,s)=>n(s).update(
o).digest(),r=n(void 0);return e.outputLen=r.outputLen,e.blockLen=r.blockLen,e.canXOF=r.canXOF,e.create=o=>n(o),Object.assign(
e,t),Object.freeze(e)}var wr,ba,ns,Ln,je=y(()=>{wr=n=>n?`"${n}" `:"";ba=(n,t)=>{if(n===null||typeof n!="object"||Array.isArray(
n))throw new TypeError((t==="object"?"":`"${t}" `)+"expected object, got type="+typeof n)},ns=(n,t)=>{ba(n,t);let e=Object.
getPrototypeOf(n);if(e!==Object.prototype&&e!==null)throw new TypeError(`"${t}" expected plain object`);if(Object.hasOwn(
n,"__proto__"))throw new TypeError(`"${t}.__proto__" is not allowed`)};Ln=n=>({oid:Uint8Array.from([6,9,96,134,72,1,101,
3,4,2,n])})});var Bn,kr,os=y(()=>{je();Bn=class{oHash;iHash;blockLen;outputLen;canXOF=!1;finished=!1;destroyed=!1;constructor(t,e){if(rs(
t),Ce(e,void 0,"key"),this.iHash=t.create(),typeof this.iHash.update!="function")throw new Error("expected Hash instance");
this.blockLen=this.iHash.blockLen,this.outputLen=this.iHash.outputLen;let r=this.blockLen,o=new Uint8Array(r);o.set(e.length>
r?t.create().update(e).digest():e);for(let s=0;s<o.length;s++)o[s]^=54;this.iHash.update(o),this.oHash=t.create();for(let s=0;s<
o.length;s++)o[s]^=106;this.oHash.update(o),ut(o)}update(t){return pe(this),this.iHash.update(t),this}digestInto(t){pe(this),
Tn(t,this),this.finished=!0;let e=t.subarray(0,this.outputLen);this.iHash.digestInto(e),this.oHash.update(e),this.oHash.
digestInto(e),this.destroy()}digest(){let t=new Uint8Array(this.oHash.outputLen);return this.digestInto(t),t}_cloneInto(t){
t||=Object.create(Object.getPrototypeOf(this),{});let{oHash:e,iHash:r,finished:o,destroyed:s,blockLen:i,outputLen:a,canXOF:l}=this;
return t=t,t.finished=o,t.destroyed=s,t.blockLen=i,t.outputLen=a,t.canXOF=l,t.oHash=e._cloneInto(t.oHash),t.iHash=r._cloneInto(
t.iHash),t}clone(){return this._cloneInto()}destroy(){this.destroyed=!0,this.oHash.destroy(),this.iHash.destroy()}},kr=(()=>{
let n=((t,e,r)=>new Bn(t,e).update(r).digest());return n.create=(t,e)=>new Bn(t,e),n})()});function xa(n,t=!1){return t?{h:Number(n&On),l:Number(n>>ss&On)}:{h:Number(n>>ss&On)|0,l:Number(n&On)|0}}function is(n,t=!1){
let e=n.length,r=new Uint32Array(e),o=new Uint32Array(e);for(let s=0;s<e;s++){let{h:i,l:a}=xa(n[s],t);[r[s],o[s]]=[i,a]}
return[r,o]}function as(n,t,e,r){let o=wa(e),s=Ea(e);n.setUint32(t,r?s:o,r),n.setUint32(t+4,r?o:s,r)}function lt(n,t,e,r){
let o=(t>>>0)+(r>>>0);return{h:n+e+(o/2**32|0)|0,l:o|0}}var On,ss,wa,Ea,Tr,Ar,Gt,Vt,Me,Fe,us,ls,fs,cs,hs,ds,Sr=y(()=>{On=
BigInt(4294967295),ss=BigInt(32);wa=n=>n/2**32|0,Ea=n=>n>>>0;Tr=(n,t,e)=>n>>>e,Ar=(n,t,e)=>n<<32-e|t>>>e,Gt=(n,t,e)=>n>>>
e|t<<32-e,Vt=(n,t,e)=>n<<32-e|t>>>e,Me=(n,t,e)=>n<<64-e|t>>>e-32,Fe=(n,t,e)=>n>>>e-32|t<<64-e;us=(n,t,e)=>(n>>>0)+(t>>>0)+
(e>>>0),ls=(n,t,e,r)=>t+e+r+(n/2**32|0)|0,fs=(n,t,e,r)=>(n>>>0)+(t>>>0)+(e>>>0)+(r>>>0),cs=(n,t,e,r,o)=>t+e+r+o+(n/2**32|
0)|0,hs=(n,t,e,r,o)=>(n>>>0)+(t>>>0)+(e>>>0)+(r>>>0)+(o>>>0),ds=(n,t,e,r,o,s)=>t+e+r+o+s+(n/2**32|0)|0});function Rn(n,t,e){return n&t^~n&e}function vn(n,t,e){return n&t^n&e^t&e}var Wt,ps,gs,ms,Lr=y(()=>{Sr();je();Wt=class{blockLen;outputLen;canXOF=!1;padOffset;isLE;buffer;view;finished=!1;length=0;pos=0;destroyed=!1;constructor(t,e,r,o){
this.blockLen=t,this.outputLen=e,this.padOffset=r,this.isLE=o,this.buffer=new Uint8Array(t),this.view=An(this.buffer)}update(t){
pe(this),Ce(t);let{view:e,buffer:r,blockLen:o}=this,s=t.length,i=!1;for(let a=0;a<s;){let l=Math.min(o-this.pos,s-a);if(l===
o){let m=An(t);for(;o<=s-a;a+=o)this.process(m,a);i=!0;continue}r.set(a===0&&l===s?t:t.subarray(a,a+l),this.pos),this.pos+=
l,a+=l,this.pos===o&&(this.process(e,0),this.pos=0,i=!0)}return this.length+=t.length,i&&this.roundClean(),this}digestInto(t){
pe(this),Tn(t,this),this.finished=!0;let{buffer:e,view:r,blockLen:o,isLE:s}=this,{pos:i}=this;e[i++]=128,e.fill(0,i),this.
padOffset>o-i&&(this.process(r,0),e.fill(0)),as(r,o-8,this.length*8,s),this.process(r,0),this.roundClean();let a=t===e?r:
An(t),l=this.outputLen,m=l/4,b=this.get();if(l%4||m>b.length)throw new Error("invalid outputLen");for(let p=0;p<m;p++)a.
setUint32(4*p,b[p],s)}digest(){let{buffer:t,outputLen:e}=this;this.digestInto(t);let r=t.slice(0,e);return this.destroy(),
r}_cloneIntoMeta(t){let{buffer:e,length:r,finished:o,destroyed:s,pos:i}=this;return t.destroyed=s,t.finished=o,t.length=
r,t.pos=i,i&&t.buffer.set(e),t}clone(){return this._cloneInto()}},ps=Uint32Array.from([1779033703,3144134277,1013904242,
2773480762,1359893119,2600822924,528734635,1541459225]),gs=Uint32Array.from([3418070365,3238371032,1654270250,914150663,
2438529370,812702999,355462360,4144912697,1731405415,4290775857,2394180231,1750603025,3675008525,1694076839,1203062813,3204075428]),
ms=Uint32Array.from([1779033703,4089235720,3144134277,2227873595,1013904242,4271175723,2773480762,1595750129,1359893119,
2917565137,2600822924,725511199,528734635,4215389547,1541459225,327033209])});var qe,vt,Br,bs,ys=y(()=>{Lr();je();qe=Uint32Array.from([1732584193,4023233417,2562383102,271733878,3285377520]),vt=new Uint32Array(
80),Br=class extends Wt{A=qe[0]|0;B=qe[1]|0;C=qe[2]|0;D=qe[3]|0;E=qe[4]|0;constructor(){super(64,20,8,!1)}get(){let{A:t,
B:e,C:r,D:o,E:s}=this;return[t,e,r,o,s]}set(t,e,r,o,s){this.A=t|0,this.B=e|0,this.C=r|0,this.D=o|0,this.E=s|0}_cloneInto(t){
return(t||=new this.constructor).set(...this.get()),this._cloneIntoMeta(t)}process(t,e){for(let l=0;l<16;l++,e+=4)vt[l]=
t.getUint32(e,!1);for(let l=16;l<80;l++)vt[l]=Sn(vt[l-3]^vt[l-8]^vt[l-14]^vt[l-16],1);let{A:r,B:o,C:s,D:i,E:a}=this;for(let l=0;l<
80;l++){let m,b;l<20?(m=Rn(o,s,i),b=1518500249):l<40?(m=o^s^i,b=1859775393):l<60?(m=vn(o,s,i),b=2400959708):(m=o^s^i,b=3395469782);
let p=Sn(r,5)+m+a+b+vt[l]|0;a=i,i=s,s=Sn(o,30),o=r,r=p}r=r+this.A|0,o=o+this.B|0,s=s+this.C|0,i=i+this.D|0,a=a+this.E|0,
this.set(r,o,s,i,a)}roundClean(){ut(vt)}destroy(){this.destroyed=!0,this.set(0,0,0,0,0),ut(this.buffer)}},bs=ge(()=>new Br)});var Ta,Nt,Or,Rr,xs,Aa,Sa,It,Ut,Nn,vr,Nr,ws,Es,ks,Ts=y(()=>{Lr();Sr();je();Ta=Uint32Array.from([1116352408,1899447441,3049323471,
3921009573,961987163,1508970993,2453635748,2870763221,3624381080,310598401,607225278,1426881987,1925078388,2162078206,2614888103,
3248222580,3835390401,4022224774,264347078,604807628,770255983,1249150122,1555081692,1996064986,2554220882,2821834349,2952996808,
3210313671,3336571891,3584528711,113926993,338241895,666307205,773529912,1294757372,1396182291,1695183700,1986661051,2177026350,
2456956037,2730485921,2820302411,3259730800,3345764771,3516065817,3600352804,4094571909,275423344,430227734,506948616,659060556,
883997877,958139571,1322822218,1537002063,1747873779,1955562222,2024104815,2227730452,2361852424,2428436474,2756734187,3204031479,
3329325298]),Nt=new Uint32Array(64),Or=class extends Wt{A=0;B=0;C=0;D=0;E=0;F=0;G=0;H=0;constructor(t,e){super(64,t,8,!1),
this.A=e[0]|0,this.B=e[1]|0,this.C=e[2]|0,this.D=e[3]|0,this.E=e[4]|0,this.F=e[5]|0,this.G=e[6]|0,this.H=e[7]|0}get(){let{
A:t,B:e,C:r,D:o,E:s,F:i,G:a,H:l}=this;return[t,e,r,o,s,i,a,l]}set(t,e,r,o,s,i,a,l){this.A=t|0,this.B=e|0,this.C=r|0,this.
D=o|0,this.E=s|0,this.F=i|0,this.G=a|0,this.H=l|0}_cloneInto(t){return(t||=new this.constructor).set(...this.get()),this.
_cloneIntoMeta(t)}process(t,e){for(let p=0;p<16;p++,e+=4)Nt[p]=t.getUint32(e,!1);for(let p=16;p<64;p++){let T=Nt[p-15],O=Nt[p-
2],F=J(T,7)^J(T,18)^T>>>3,D=J(O,17)^J(O,19)^O>>>10;Nt[p]=D+Nt[p-7]+F+Nt[p-16]|0}let{A:r,B:o,C:s,D:i,E:a,F:l,G:m,H:b}=this;
for(let p=0;p<64;p++){let T=J(a,6)^J(a,11)^J(a,25),O=b+T+Rn(a,l,m)+Ta[p]+Nt[p]|0,D=(J(r,2)^J(r,13)^J(r,22))+vn(r,o,s)|0;
b=m,m=l,l=a,a=i+O|0,i=s,s=o,o=r,r=O+D|0}r=r+this.A|0,o=o+this.B|0,s=s+this.C|0,i=i+this.D|0,a=a+this.E|0,l=l+this.F|0,m=
m+this.G|0,b=b+this.H|0,this.set(r,o,s,i,a,l,m,b)}roundClean(){ut(Nt)}destroy(){this.destroyed=!0,this.set(0,0,0,0,0,0,0,
0),ut(this.buffer)}},Rr=class extends Or{constructor(){super(32,ps)}},xs=is(["0x428a2f98d728ae22","0x7137449123ef65cd","\
0xb5c0fbcfec4d3b2f","0xe9b5dba58189dbbc","0x3956c25bf348b538","0x59f111f1b605d019","0x923f82a4af194f9b","0xab1c5ed5da6d8\
118","0xd807aa98a3030242","0x12835b0145706fbe","0x243185be4ee4b28c","0x550c7dc3d5ffb4e2","0x72be5d74f27b896f","0x80deb1f\
e3b1696b1","0x9bdc06a725c71235","0xc19bf174cf692694","0xe49b69c19ef14ad2","0xefbe4786384f25e3","0x0fc19dc68b8cd5b5","0x2\
40ca1cc77ac9c65","0x2de92c6f592b0275","0x4a7484aa6ea6e483","0x5cb0a9dcbd41fbd4","0x76f988da831153b5","0x983e5152ee66dfab",
"0xa831c66d2db43210","0xb00327c898fb213f","0xbf597fc7beef0ee4","0xc6e00bf33da88fc2","0xd5a79147930aa725","0x06ca6351e003\
826f","0x142929670a0e6e70","0x27b70a8546d22ffc","0x2e1b21385c26c926","0x4d2c6dfc5ac42aed","0x53380d139d95b3df","0x650a73\
548baf63de","0x766a0abb3c77b2a8","0x81c2c92e47edaee6","0x92722c851482353b","0xa2bfe8a14cf10364","0xa81a664bbc423001","0x\
c24b8b70d0f89791","0xc76c51a30654be30","0xd192e819d6ef5218","0xd69906245565a910","0xf40e35855771202a","0x106aa07032bbd1b\
8","0x19a4c116b8d2d0c8","0x1e376c085141ab53","0x2748774cdf8eeb99","0x34b0bcb5e19b48a8","0x391c0cb3c5c95a63","0x4ed8aa4ae\
3418acb","0x5b9cca4f7763e373","0x682e6ff3d6b2b8a3","0x748f82ee5defb2fc","0x78a5636f43172f60","0x84c87814a1f0ab72","0x8cc\
702081a6439ec","0x90befffa23631e28","0xa4506cebde82bde9","0xbef9a3f7b2c67915","0xc67178f2e372532b","0xca273eceea26619c",
"0xd186b8c721c0c207","0xeada7dd6cde0eb1e","0xf57d4f7fee6ed178","0x06f067aa72176fba","0x0a637dc5a2c898a6","0x113f9804bef9\
0dae","0x1b710b35131c471b","0x28db77f523047d84","0x32caab7b40c72493","0x3c9ebe0a15c9bebc","0x431d67c49c100d4c","0x4cc5d4\
becb3e42b6","0x597f299cfc657e2a","0x5fcb6fab3ad6faec","0x6c44198c4a475817"].map(n=>BigInt(n))),Aa=xs[0],Sa=xs[1],It=new Uint32Array(
80),Ut=new Uint32Array(80),Nn=class extends Wt{Ah=0;Al=0;Bh=0;Bl=0;Ch=0;Cl=0;Dh=0;Dl=0;Eh=0;El=0;Fh=0;Fl=0;Gh=0;Gl=0;Hh=0;Hl=0;constructor(t,e){
super(128,t,16,!1),this.Ah=e[0]|0,this.Al=e[1]|0,this.Bh=e[2]|0,this.Bl=e[3]|0,this.Ch=e[4]|0,this.Cl=e[5]|0,this.Dh=e[6]|
0,this.Dl=e[7]|0,this.Eh=e[8]|0,this.El=e[9]|0,this.Fh=e[10]|0,this.Fl=e[11]|0,this.Gh=e[12]|0,this.Gl=e[13]|0,this.Hh=e[14]|
0,this.Hl=e[15]|0}get(){let{Ah:t,Al:e,Bh:r,Bl:o,Ch:s,Cl:i,Dh:a,Dl:l,Eh:m,El:b,Fh:p,Fl:T,Gh:O,Gl:F,Hh:D,Hl:et}=this;return[
t,e,r,o,s,i,a,l,m,b,p,T,O,F,D,et]}set(t,e,r,o,s,i,a,l,m,b,p,T,O,F,D,et){this.Ah=t|0,this.Al=e|0,this.Bh=r|0,this.Bl=o|0,
this.Ch=s|0,this.Cl=i|0,this.Dh=a|0,this.Dl=l|0,this.Eh=m|0,this.El=b|0,this.Fh=p|0,this.Fl=T|0,this.Gh=O|0,this.Gl=F|0,
this.Hh=D|0,this.Hl=et|0}_cloneInto(t){return(t||=new this.constructor).set(...this.get()),this._cloneIntoMeta(t)}process(t,e){
for(let S=0;S<16;S++,e+=4)It[S]=t.getUint32(e),Ut[S]=t.getUint32(e+=4);for(let S=16;S<80;S++){let At=It[S-15]|0,St=Ut[S-
15]|0,ir=Gt(At,St,1)^Gt(At,St,8)^Tr(At,St,7),ar=Vt(At,St,1)^Vt(At,St,8)^Ar(At,St,7),ht=It[S-2]|0,dt=Ut[S-2]|0,Qe=Gt(ht,dt,
19)^Me(ht,dt,61)^Tr(ht,dt,6),ur=Vt(ht,dt,19)^Fe(ht,dt,61)^Ar(ht,dt,6),Je=fs(ar,ur,Ut[S-7],Ut[S-16]),lr=cs(Je,ir,Qe,It[S-
7],It[S-16]);It[S]=lr|0,Ut[S]=Je|0}let{Ah:r,Al:o,Bh:s,Bl:i,Ch:a,Cl:l,Dh:m,Dl:b,Eh:p,El:T,Fh:O,Fl:F,Gh:D,Gl:et,Hh:Se,Hl:Le}=this;
for(let S=0;S<80;S++){let At=Gt(p,T,14)^Gt(p,T,18)^Me(p,T,41),St=Vt(p,T,14)^Vt(p,T,18)^Fe(p,T,41),ir=p&O^~p&D,ar=T&F^~T&
et,ht=hs(Le,St,ar,Sa[S],Ut[S]),dt=ds(ht,Se,At,ir,Aa[S],It[S]),Qe=ht|0,ur=Gt(r,o,28)^Me(r,o,34)^Me(r,o,39),Je=Vt(r,o,28)^
Fe(r,o,34)^Fe(r,o,39),lr=r&s^r&a^s&a,na=o&i^o&l^i&l;Se=D|0,Le=et|0,D=O|0,et=F|0,O=p|0,F=T|0,{h:p,l:T}=lt(m|0,b|0,dt|0,Qe|
0),m=a|0,b=l|0,a=s|0,l=i|0,s=r|0,i=o|0;let lo=us(Qe,Je,na);r=ls(lo,dt,ur,lr),o=lo|0}({h:r,l:o}=lt(this.Ah|0,this.Al|0,r|
0,o|0)),{h:s,l:i}=lt(this.Bh|0,this.Bl|0,s|0,i|0),{h:a,l}=lt(this.Ch|0,this.Cl|0,a|0,l|0),{h:m,l:b}=lt(this.Dh|0,this.Dl|
0,m|0,b|0),{h:p,l:T}=lt(this.Eh|0,this.El|0,p|0,T|0),{h:O,l:F}=lt(this.Fh|0,this.Fl|0,O|0,F|0),{h:D,l:et}=lt(this.Gh|0,this.
Gl|0,D|0,et|0),{h:Se,l:Le}=lt(this.Hh|0,this.Hl|0,Se|0,Le|0),this.set(r,o,s,i,a,l,m,b,p,T,O,F,D,et,Se,Le)}roundClean(){ut(
It,Ut)}destroy(){this.destroyed=!0,ut(this.buffer),this.set(0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0)}},vr=class extends Nn{constructor(){
super(64,ms)}},Nr=class extends Nn{constructor(){super(48,gs)}},ws=ge(()=>new Rr,Ln(1)),Es=ge(()=>new vr,Ln(3)),ks=ge(()=>new Nr,
Ln(2))});function zt(n){let t=c();for(let e=0;e<128;e++)t[e]=e<32||e===127;for(let e=0;e<n.length;e++)t[d(n,e)]=!0;return t}function P(n,t,e="\
%20"){let r="",o=0;for(let s=0;s<n.length;s++){let i=d(n,s);if(i<128&&!t[i])continue;let a=s+1;if(i>=128)for(;a<n.length&&
d(n,a)>=128;)a++;r+=u(n,o,s)+(i===32?e:Oa(u(n,s,a))),o=a,s=a-1}return o===0?n:r+u(n,o)}function Oa(n){if(n.length===1&&d(
n,0)<128)return Ss(d(n,0));let t=N(n),e="";for(let r=0;r<x(t);r++)e+=Ss(t[r]);return e}function bt(n){if(n>=48&&n<=57)return n-
48;let t=n|32;return t>=97&&t<=102?t-87:-1}function Un(n){let t=N(n),e=x(t),r=0;for(let o=0;o<e;o++){let s=t[o]===37&&o+
2<e?bt(t[o+1]):-1,i=s<0?-1:bt(t[o+2]);t[r++]=i<0?t[o]:s*16+i,i>=0&&(o+=2)}return{bytes:t,length:r}}var As,La,Ls,Ba,In,Bs,
Os,Rs,vs,Xt,Ir,Ss,me=y(()=>{w();X();As="0123456789ABCDEF",La=' "<>`',Ls=' "<>`#?^{}',Ba=Ls+"/:;=@[\\]|";In=zt(""),Bs=zt(
La),Os=zt(' "#<>'),Rs=zt(` "#<>'`),vs=zt(Ls),Xt=zt(Ba),Ir=zt(" !\"#$%&'()+,/:;<=>?@[\\]^`{|}~"),Ss=n=>"%"+u(As,n>>4,(n>>
4)+1)+u(As,n&15,(n&15)+1)});function Ra(n){if(n.length!==Yt*8)throw new Ct("this isolate was given no randomness");for(let t=0;t<Yt;t++){let e=0;for(let r=0;r<
8;r++)e=e*16+bt(d(n,t*8+r));Pr[t]=e}}function va(){let n="";for(let e=0;e<Yt*4;e++)n+=en(256+Us(),16);let t="";for(let e=0;e<
n.length;e+=3)t+=u(n,e+1,e+3);return t}function Us(){be===Ur*4&&Na();let n=U(be/4),t=ye[n]>>>8*(be%4)&255;return ye[n]=ye[n]&
~(255<<8*(be%4)),be++,t}function Qt(n,t){for(let e=0;e<t;e++)n[e]=Us()}function Na(){for(let n=0;n<Is;n++){Ia(n);for(let t=0;t<
$t;t++)ye[n*$t+t]=yt[t]}for(let n=0;n<Yt;n++)Pr[n]=ye[n],ye[n]=0;be=Yt*4}function Ia(n){Pt[0]=1634760805,Pt[1]=857760878,
Pt[2]=2036477234,Pt[3]=1797285236;for(let t=0;t<Yt;t++)Pt[4+t]=Pr[t];Pt[12]=n;for(let t=0;t<$t;t++)yt[t]=Pt[t];for(let t=0;t<
10;t++){for(let e=0;e<4;e++)Ns(e,4+e,8+e,12+e);for(let e=0;e<4;e++)Ns(e,4+(e+1&3),8+(e+2&3),12+(e+3&3))}for(let t=0;t<$t;t++)
yt[t]=yt[t]+Pt[t]}function Ns(n,t,e,r){Pn(n,t,r,16),Pn(e,r,t,12),Pn(n,t,r,8),Pn(e,r,t,7)}function Pn(n,t,e,r){let o=yt[n]+
yt[t]>>>0;yt[n]=o;let s=yt[e]^o;yt[e]=s<<r|s>>>32-r}var $t,Yt,Is,Ur,Pr,ye,yt,Pt,be,Hn=y(()=>{w();me();$t=16,Yt=8,Is=8,Ur=
$t*Is,Pr=new Uint32Array(Yt),ye=new Uint32Array(Ur),yt=new Uint32Array($t),Pt=new Uint32Array($t),be=Ur*4;Ra(Mo());To(va())});var jr={};q(jr,{CryptoKey:()=>Ke,SubtleCrypto:()=>Ge});function Cn(n){return new A(n+" is not supported here","NotSuppor\
tedError")}function js(n){let t=typeof n=="object"&&n!==null?n.name:n;if(t===void 0)throw new h("an algorithm has a name");
return u(ln(f(t)),0,100)}function Dr(n){let t=js(n);for(let e=0;e<Hr.length;e++)if(Hr[e][0]===t)return Hr[e];throw Cn(t)}
function _n(n){let t=js(n);if(t!=="HMAC")throw Cn(t)}function Ua(n){return Dn=n,new Ke}function Hs(n){let t=c();if(typeof n!=
"object"||n===null)throw new h("what a key is for is a list");for(let r of n){let o=f(r);if(o!=="sign"&&o!=="verify")throw new A(
"an HMAC key cannot be used to "+u(o,0,40),"SyntaxError");t[t.length]=o}let e=c();for(let r=0;r<Ps.length;r++)for(let o=0;o<
t.length;o++)t[o]===Ps[r]&&e[e.length-1]!==t[o]&&(e[e.length]=t[o]);if(e.length===0)throw new A("a secret key needs a us\
e","SyntaxError");return e}function _s(n,t){let e=Cr(n);for(let r=0;r<e.usages.length;r++)if(e.usages[r]===t)return e;throw new A(
"this key is not to "+t,"InvalidAccessError")}function Ds(n){let{length:t}=n;return t===void 0?void 0:U(V(t))}function Cs(n,t,e,r){
let[o,s]=Dr(n.hash),i={name:"HMAC",hash:{name:o},length:x(t)*8};return Ua({bytes:t,hash:s,algorithm:i,extractable:e,usages:r})}
function Pa(n,t){let e=x(n);if(e!==x(t))return!1;let r=0;for(let o=0;o<e;o++)r|=n[o]^t[o];return r===0}var Hr,Ps,Cr,Dn,Ke,
_r,Ge,Mr=y(()=>{os();ys();Ts();w();Ot();R();Lt();Re();Hn();Hr=[["SHA-1",bs],["SHA-256",ws],["SHA-384",ks],["SHA-512",Es]],
Ps=["sign","verify"];Dn=null,Ke=class{#t;constructor(){if(Dn===null)throw new h("keys come from crypto.subtle");this.#t=
Dn,Dn=null}static{I(t=>#t in t?{algorithm:t.#t.algorithm,usages:t.usages}:void 0),Cr=t=>{if(typeof t!="object"||t===null||
!(#t in t))throw new h("this is no CryptoKey");return t.#t}}get type(){return#t in this?"secret":""}get extractable(){return this.#t.
extractable}get algorithm(){let{name:t,hash:e,length:r}=this.#t.algorithm;return{name:t,hash:{name:e.name},length:r}}get usages(){
let t=[];for(let e=0;e<this.#t.usages.length;e++)K(t,""+e,this.#t.usages[e]);return t}};k(Ke,"CryptoKey");_r=n=>W(v(n)),
Ge=class{async digest(t,e){g(arguments,2,"digest");let[,r]=Dr(t);return _r(r(v(it(e,"digest"))))}async importKey(t,e,r,o,s){
if(g(arguments,5,"importKey"),f(t)!=="raw")throw Cn("the key format "+u(f(t),0,40));_n(r);let i=v(it(e,"importKey")),a=Ds(
r);if(x(i)===0)throw new A("the key is empty","DataError");if(a!==void 0&&a!==x(i)*8)throw new A("the key does not have \
that length","DataError");return Cs(r,i,!!o,Hs(s))}async exportKey(t,e){if(g(arguments,2,"exportKey"),f(t)!=="raw")throw Cn(
"the key format "+u(f(t),0,40));let r=Cr(e);if(!r.extractable)throw new A("this key is not to be exported","InvalidAcces\
sError");return _r(r.bytes)}async generateKey(t,e,r){g(arguments,3,"generateKey"),_n(t);let[,o]=Dr(t.hash),s=Ds(t)??o.blockLen*
8;if(!(s>0&&s<=65536&&s%8===0))throw new A("no key can have that length","OperationError");let i=new Uint8Array(s/8);return Qt(
i,s/8),Cs(t,i,!!e,Hs(r))}async sign(t,e,r){g(arguments,3,"sign"),_n(t);let{hash:o,bytes:s}=_s(e,"sign");return _r(kr(o,s,
v(it(r,"sign"))))}async verify(t,e,r,o){g(arguments,4,"verify"),_n(t);let{hash:s,bytes:i}=_s(e,"verify"),a=kr(s,i,v(it(o,
"verify")));return Pa(v(a),v(it(r,"verify")))}};k(Ge,"SubtleCrypto");z["crypto.subtle"]=new Ge});var Ha={};var Ms,Fs,Fr,jn,qs=y(()=>{w();Ot();R();Lt();Re();Hn();Ms=65536,Fs="0123456789abcdef",Fr=!1,jn=class{constructor(){
if(!Fr)throw new h("there is one crypto already")}get subtle(){return z["crypto.subtle"]===void 0&&Mr(),
z["crypto.subtle"]}getRandomValues(t){g(arguments,1,"getRandomValues");let e=re(t)?rt(t):void 0;if(e===void 0||u(e,0,5)===
"Float")throw new A("getRandomValues takes an array of whole numbers","TypeMismatchError");let r=it(t,"getRandomValues"),
o=x(r);if(o>Ms)throw new A("getRandomValues fills at most "+B(Ms)+" bytes","QuotaExceededError");return Qt(r,o),t}randomUUID(){
let t=new Uint8Array(16);Qt(t,16),t[6]=t[6]&15|64,t[8]=t[8]&63|128;let e="";for(let r=0;r<16;r++){let o=t[r];e+=(r===4||
r===6||r===8||r===10?"-":"")+u(Fs,o>>4,(o>>4)+1)+u(Fs,o&15,(o&15)+1)}return e}};k(jn,"Crypto");Fr=!0;z.crypto=new jn;Fr=
!1});function ft(n,t,e){let r=ne(ko),o=0;return Y(r,"next",{__proto__:null,value:()=>{let i=n();if(o>=i.length)return{value:void 0,
done:!0};let{name:a,value:l}=i[o++];return{value:t==="both"?[a,l]:t==="name"?a:l,done:!1}},configurable:!0,writable:!0}),
Y(r,an,{__proto__:null,value:e,configurable:!0}),r}var Mn=y(()=>{w()});var Ks={};q(Ks,{FormData:()=>xe,entriesOf:()=>qn,formOf:()=>Ve});function Fn(n,t){let e=t[1],r=typeof e=="object"&&e!==null&&
qt(e);if(t.length>2&&!r)throw new h("only a Blob can be given a file name");return{name:ot(f(n)),value:r?_a(e,t[2]):ot(f(
e))}}function _a(n,t){return t===void 0&&ce(n)?n:he(n,t===void 0?"blob":ot(f(t)))}function Da(n){let t=[];for(let e=0;e<
n.length;e++)K(t,""+e,n[e]);return t}var qn,Ve,xe,qr=y(()=>{w();de();R();Mn();xe=class n{#t=c();constructor(t){if(t!==void 0)
throw new h("FormData: there are no forms here")}static{qn=t=>typeof t=="object"&&t!==null&&#t in t?t.#t:null,Ve=t=>{let e=new n;
return e.#t=t,e},I(t=>#t in t?Da(t.#t):void 0)}append(t,e,r){g(arguments,2,"append");let o=r===void 0?Fn(t,[t,e]):Fn(t,arguments);
this.#t[this.#t.length]=o}delete(t){g(arguments,1,"delete"),this.#n(f(t))}#n(t){let e=c();for(let r=0;r<this.#t.length;r++)
this.#t[r].name!==t&&(e[e.length]=this.#t[r]);this.#t=e}get(t){g(arguments,1,"get");let e=f(t);for(let r=0;r<this.#t.length;r++)
if(this.#t[r].name===e)return this.#t[r].value;return null}getAll(t){g(arguments,1,"getAll");let e=f(t),r=[];for(let o=0;o<
this.#t.length;o++){let s=this.#t[o];s.name===e&&K(r,""+r.length,s.value)}return r}has(t){g(arguments,1,"has");let e=f(t);
for(let r=0;r<this.#t.length;r++)if(this.#t[r].name===e)return!0;return!1}set(t,e,r){g(arguments,2,"set");let o=r===void 0?
Fn(t,[t,e]):Fn(t,arguments),s=c(),i=!1;for(let a=0;a<this.#t.length;a++){let l=this.#t[a];l.name!==o.name?s[s.length]=l:
i||(s[s.length]=o,i=!0)}i||(s[s.length]=o),this.#t=s}forEach(t,e){if(typeof t!="function")throw new h("forEach takes a f\
unction");for(let r=0;r<this.#t.length;r++){let{name:o,value:s}=this.#t[r];C(t,e,[s,o,this])}}entries(){return ft(()=>this.#t,
"both","FormData Iterator")}keys(){return ft(()=>this.#t,"name","FormData Iterator")}values(){return ft(()=>this.#t,"val\
ue","FormData Iterator")}};ie(xe,j,xe.prototype.entries);k(xe,"FormData")});var Ws={};q(Ws,{Headers:()=>$,inside:()=>_,isToken:()=>Kn,trimmedValue:()=>Ht});function Kn(n){if(n==="")return!1;for(let t=0;t<
n.length;t++){let e=d(n,t);if(!(e>=48&&e<=57||(e|32)>=97&&(e|32)<=122)&&(e>126||E(Ca,u(n,t,t+1))<0))return!1}return!0}function Ht(n){
let t=0,e=n.length;for(;t<e&&Gs(d(n,t));)t++;for(;e>t&&Gs(d(n,e-1));)e--;return u(n,t,e)}function We(n){let t=f(n);if(!Kn(
t))throw new h("this is no name of a header: "+u(t,0,100));return L(t)}function Vs(n){let t=Ht(f(n));for(let e=0;e<t.length;e++){
let r=d(t,e);if(r===0||r===10||r===13)throw new h("a header cannot have a line break in it");if(r>255)throw new h("a hea\
der takes characters up to U+00FF")}return t}var Ca,Gs,_,$,Jt=y(()=>{w();R();Mn();Ca="!#$%&'*+-.^_`|~";Gs=n=>n===32||n===
9||n===10||n===13;$=class{#t=c();#n=!1;constructor(t){if(t!==void 0){if(typeof t!="object"&&typeof t!="function"||t===null)
throw new h("Headers takes an object, pairs, or Headers");#t in t?this.#e(t.#t):this.#o(t)}}static{_={get:(t,e)=>t.#l(e),
setMissing(t,e,r){t.#l(e)===null&&(t.#t[t.#t.length]={name:e,value:r})},each(t,e){let r=t.#t;for(let o=0;o<r.length;o++)
e(r[o].name,r[o].value)},add(t,e,r){t.#t[t.#t.length]={name:L(e),value:Ht(r)}},freeze(t){t.#n=!0}},I(t=>#t in t?t.#p():void 0)}#e(t){
for(let e=0;e<t.length;e++){let{name:r,value:o}=t[e];this.#t[e]={name:r,value:o}}}#o(t){let e=t[j];if(e==null)return this.#r(
t);for(let r of t){let o=c();if(typeof r!="object"||r===null)throw new h("Headers takes pairs of a name and a value");for(let s of r)
o.length<3&&(o[o.length]=s);if(o.length!==2)throw new h("Headers takes pairs of a name and a value");this.#s(o[0],o[1])}}#r(t){
let e=nn(t);for(let r=0;r<e.length;r++){let o=e[r];Q(t,o)?.enumerable===!0&&this.#s(o,t[o])}}#s(t,e){let r={name:We(t),value:Vs(
e)};this.#a(),this.#t[this.#t.length]=r}#a(){if(this.#n)throw new h("these headers cannot be changed")}#l(t){let e=null;
for(let r=0;r<this.#t.length;r++){let o=this.#t[r];o.name===t&&(e=e===null?o.value:e+", "+o.value)}return e}#f(t){let e=c();
for(let r=0;r<this.#t.length;r++)this.#t[r].name!==t&&(e[e.length]=this.#t[r]);return e}#c(){let t=c(),e=this.#i();for(let r=0;r<
e.length;r++){let o=e[r];o!=="set-cookie"?t[t.length]={name:o,value:this.#l(o)}:this.#u(s=>t[t.length]={name:o,value:s})}
return t}#i(){let t=c();for(let e=0;e<this.#t.length;e++){let{name:r}=this.#t[e],o=0;for(;o<t.length&&t[o]<r;)o++;if(t[o]!==
r){for(let s=t.length;s>o;s--)t[s]=t[s-1];t[o]=r}}return t}#u(t){for(let e=0;e<this.#t.length;e++){let{name:r,value:o}=this.#t[e];
r==="set-cookie"&&t(o)}}#p(){let t={},e=this.#c();for(let r=0;r<e.length;r++)K(t,e[r].name,e[r].value);return t}append(t,e){
g(arguments,2,"append"),this.#s(t,e)}delete(t){g(arguments,1,"delete");let e=We(t);this.#a(),this.#t=this.#f(e)}get(t){return g(
arguments,1,"get"),this.#l(We(t))}getSetCookie(){let t=[];return this.#u(e=>K(t,""+t.length,e)),t}has(t){return g(arguments,
1,"has"),this.#l(We(t))!==null}set(t,e){g(arguments,2,"set");let r={name:We(t),value:Vs(e)};this.#a();let o=this.#g(r.name),
s=c();for(let i=0;i<this.#t.length;i++){let a=this.#t[i];i===o?s[s.length]=r:a.name!==r.name&&(s[s.length]=a)}o<0&&(s[s.
length]=r),this.#t=s}#g(t){for(let e=0;e<this.#t.length;e++)if(this.#t[e].name===t)return e;return-1}forEach(t,e){if(typeof t!=
"function")throw new h("forEach takes a function");let r=this.#c();for(let o=0;o<r.length;o++){let{name:s,value:i}=r[o];
C(t,e,[i,s,this])}}entries(){return this.#d("both")}keys(){return this.#d("name")}values(){return this.#d("value")}#d(t){
let e=this.#t,r=e.length,o=this.#c();return ft(()=>((e!==this.#t||r!==this.#t.length)&&(e=this.#t,r=e.length,o=this.#c()),
o),t,"Headers Iterator")}};ie($,j,$.prototype.entries);k($,"Headers")});function Ys(n,t,e){let r=e?U(n/Ma):n>>1;r+=U(r/t);let o=0;for(;r>(Z-Gn)*Kr>>1;)r=U(r/(Z-Gn)),o+=Z;return U(o+(Z-Gn+1)*r/
(r+ja))}function Js(n){let t=c(),e="";for(let o=0;o<n.length;o++){let s=go(n,o);t[t.length]=s,s>65535&&o++,s<128&&(e+=u(
n,o,o+1))}let r=e.length;return r>0&&(e+="-"),e+Fa(t,r)}function Fa(n,t){let e="",r=128,o=0,s=72;for(let i=t;i<n.length;r++,
o++){let a=qa(n,r);o+=(a-r)*(i+1),r=a;for(let l=0;l<n.length;l++)n[l]<r&&o++,n[l]===r&&(e+=Ka(o,s),s=Ys(o,i+1,i===t),o=0,
i++)}return e}function qa(n,t){let e=Xs+1;for(let r=0;r<n.length;r++){let o=n[r];o>=t&&o<e&&(e=o)}return e}function Ka(n,t){
let e="",r=n;for(let o=Z;;o+=Z){let s=Qs(o,t);if(r<s)return e+zs(r);e+=zs(s+(r-s)%(Z-s)),r=U((r-s)/(Z-s))}}function Zs(n){
let t=-1;for(let a=0;a<n.length;a++)u(n,a,a+1)==="-"&&(t=a);let e=c();for(let a=0;a<t;a++)e[a]=d(n,a);let r=128,o=0,s=72;
for(let a=t+1;a<n.length;o++){let l=o;for(let b=1,p=Z;;p+=Z){if(a>=n.length)return null;let T=Ga(d(n,a++));if(T<0||(o+=T*
b,o>2**31))return null;let O=Qs(p,s);if(T<O)break;if(b*=Z-O,b>2**31)return null}let m=e.length+1;if(s=Ys(o-l,m,l===0),r+=
U(o/m),o%=m,r>Xs||r>=55296&&r<=57343)return null;Va(e,o,r)}let i="";for(let a=0;a<e.length;a++)i+=yo(e[a]);return i}function Ga(n){
if(n>=48&&n<=57)return n-22;let t=n|32;return t>=97&&t<=122?t-97:-1}function Va(n,t,e){for(let r=n.length;r>t;r--)n[r]=n[r-
1];n[t]=e}var Z,Gn,Kr,ja,Ma,Xs,$s,Qs,zs,ti=y(()=>{w();Z=36,Gn=1,Kr=26,ja=38,Ma=700,Xs=1114111,$s=1e3;Qs=(n,t)=>n<=t?Gn:n>=
t+Kr?Kr:n-t,zs=n=>u("abcdefghijklmnopqrstuvwxyz0123456789",n,n+1)});function oi(n){if(n.length>Wa)return null;let t=nt(Vn,n)?si(n):L(n);if(nt(ni,t))return null;if(!nt(Vn,t)&&E(t,"xn--")<0)
return t;let e="";for(let r=0;;){let o=E(t,".",r),s=Xa(u(t,r,o<0?t.length:o));if(s===null)return null;if(e+=s,o<0)return e;
e+=".",r=o+1}}function si(n){let t=cr(L(cr(n,"NFKC")),"NFKC"),e="";for(let r=0;r<t.length;r++){let o=u(t,r,r+1);o==="\u3002"?
e+=".":nt(za,o)||(e+=o)}return e}function Xa(n){if(n.length>$s||nt(ri,n))return null;if(!nt(Vn,n)){if(u(n,0,4)!=="xn--")
return n;let t=Zs(u(n,4));return t!==null&&ei(t)?n:null}return u(n,0,4)!=="xn--"&&ei(n)?"xn--"+Js(n):null}function ei(n){
return nt(Vn,n)&&!nt(ni,n)&&!nt(ri,n)&&si(n)===n}var Wa,Vn,za,ni,ri,ii=y(()=>{w();ti();Wa=4096,Vn=/[^\0-\x7f]/,za=/[\u00ad\u034f\u180b-\u180d\u180f\u200b\u2060\u2064\ufe00-\ufe0f\ufeff]|\u{e0100}-\u{e01ef}/u,
ni=/[\0-\x20#%/:<>?@[\\\]^|\x7f]|(?=[^\0-\x7f])[\p{C}\p{Z}]|[\ufffd\u200c\u200d]/u,ri=/^\p{M}/u});function Gr(n,t){if(u(n,0,1)==="["){if(u(n,n.length-1)!=="]")return null;let e=eu(u(n,1,n.length-1));return e===null?null:
"["+ou(e)+"]"}return t?Qa(n):Ya(n)}function Ya(n){for(let t=0;t<n.length;t++)if(E($a,u(n,t,t+1))>=0)return null;return P(
n,In)}function Qa(n){let t=n;if(E(n,"%")>=0){let{bytes:r,length:o}=Un(n);t=Ft(r,0,o)}let e=oi(t);return e===null||e===""?
null:Ja(e)?Za(e):e}function ai(n){let t=c();for(let e=0;;){let r=E(n,".",e);if(t[t.length]=u(n,e,r<0?n.length:r),r<0)break;
e=r+1}return t.length>1&&t[t.length-1]===""&&t.length--,t}function Ja(n){let t=ai(n),e=t[t.length-1];return e!==""&&(ui(
e,10)||li(e)!==null)}function ui(n,t){for(let e=0;e<n.length;e++){let r=bt(d(n,e));if(r<0||r>=t)return!1}return!0}function li(n){
if(n==="")return null;let t=u(n,0,2)==="0x"||u(n,0,2)==="0X",e=!t&&n.length>1&&u(n,0,1)==="0",r=t?u(n,2):e?u(n,1):n,o=t?
16:e?8:10;if(!ui(r,o))return null;let s=0;for(let i=0;i<r.length;i++)s=s*o+bt(d(r,i));return s}function Za(n){let t=ai(n);
if(t.length>4)return null;let e=0;for(let r=0;r<t.length;r++){let o=li(t[r]),s=r===t.length-1;if(o===null||o>=(s?256**(5-
t.length):256))return null;e+=s?o:o*256**(3-r)}return tu(e)}function tu(n){let t="";for(let e=3;e>=0;e--)t+=B(U(n/256**e)%
256)+(e>0?".":"");return t}function eu(n){let t=c(),e=-1,r=0,o=(s=0)=>r+s<n.length?d(n,r+s):-1;if(o()===58){if(o(1)!==58)
return null;r=2,e=0}for(;r<n.length;){if(t.length===8)return null;if(o()===58){if(e>=0)return null;r++,e=t.length;continue}
let s=r,i=0;for(;r-s<4&&bt(o())>=0;)i=i*16+bt(d(n,r++));if(o()===46){if(r===s||!nu(u(n,s),t))return null;break}if(o()===
58){if(r++,r===n.length)return null}else if(r<n.length)return null;t[t.length]=i}return ru(t,e)}function nu(n,t){if(t.length>
6)return!1;let e=0,r=-1,o=0;for(let s=0;s<=n.length;s++){let i=s<n.length?d(n,s)-48:-1;if(i>=0&&i<=9){if(r===0||(r=r<0?i:
r*10+i,r>255))return!1;continue}if(r<0||s<n.length&&(d(n,s)!==46||e===3))return!1;o=o*256+r,r=-1,++e%2===0&&(t[t.length]=
o,o=0)}return e===4}function ru(n,t){if(t<0)return n.length===8?n:null;if(n.length===8)return null;let e=c(),r=8-n.length;
for(let o=0;o<8;o++)e[o]=o<t?n[o]:o<t+r?0:n[o-r];return e}function ou(n){let t=-1,e=1;for(let o=0;o<8;o++){let s=0;for(;o+
s<8&&n[o+s]===0;)s++;s>e&&(e=s,t=o)}let r="";for(let o=0;o<8;o++){if(o===t){r+=o===0?"::":":",o+=e-1;continue}r+=en(n[o],
16)+(o<7?":":"")}return r}var $a,fi=y(()=>{w();X();ii();me();$a=`\0	
\r #/:<>?@[\\]^|`});function we(n){switch(n){case"http":case"ws":return 80;case"https":case"wss":return 443;case"ftp":return 21;case"file":return null;default:
return}}function Vr(n){if(typeof n=="string")return n;let t=c();for(let e=0;e<n.length;e++)t[e]=n[e];return t}function Wr(n){
if(typeof n.path=="string")return n.path;let t="";for(let e=0;e<n.path.length;e++)t+="/"+n.path[e];return t}function xt(n){
let t=n.scheme+":";return n.host!==null?(t+="//",(n.username!==""||n.password!=="")&&(t+=n.username+(n.password===""?"":
":"+n.password)+"@"),t+=Wn(n)):typeof n.path!="string"&&n.path.length>1&&n.path[0]===""&&(t+="/."),t+=Wr(n),n.query!==null&&
(t+="?"+n.query),n.fragment!==null&&(t+="#"+n.fragment),t}function zr(n){let t=we(n.scheme);return t==null?"null":n.scheme+
"://"+Wn(n)}var ci,tt,Wn,ze=y(()=>{w();ci=()=>({scheme:"",username:"",password:"",host:null,port:null,path:c(),query:null,
fragment:null});tt=n=>we(n.scheme)!==void 0;Wn=n=>n.host===null?"":n.host+(n.port===null?"":":"+B(n.port))});function Et(n,t){let e=new Xn(pi(su(n)),t,ci(),null);return e.run("scheme start")?e.url:null}function Zt(n,t,e){new Xn(pi(
t),null,n,e).run(e)}function su(n){let t=0,e=n.length;for(;t<e&&d(n,t)<=32;)t++;for(;e>t&&d(n,e-1)<=32;)e--;return u(n,t,
e)}function pi(n){let t="",e=0;for(let r=0;r<n.length;r++){let o=d(n,r);o!==9&&o!==10&&o!==13||(t+=u(n,e,r),e=r+1)}return e===
0?n:t+u(n,e)}function Xe(n,t=!1){if(n.length!==2||!Xr(d(n,0)))return!1;let e=u(n,1);return e===":"||!t&&e==="|"}function di(n){
return Xe(u(n,0,2))&&(n.length===2||E("/\\?#",u(n,2,3))>=0)}function iu(n){return n==="."||L(n)==="%2e"}function au(n){let t=L(
u(n,0,7));return t===".."||t===".%2e"||t==="%2e."||t==="%2e%2e"&&n.length===6}function zn(n,t){let e=n.path;e[e.length]=
t}var G,wt,Xr,hi,Xn,$n=y(()=>{w();fi();me();ze();G=1,wt=2,Xr=n=>(n|32)>=97&&(n|32)<=122,hi=n=>n>=48&&n<=57;Xn=class{url;#t;#n;#e;#o="\
scheme start";#r=0;#s=0;#a=!1;#l=!1;#f=!1;constructor(t,e,r,o){this.#t=t,this.#n=e,this.url=r,this.#e=o}run(t){for(this.#o=
t;this.#r<=this.#t.length;this.#r++){let e=this.#c(this.#r<this.#t.length?d(this.#t,this.#r):-1);if(e!==void 0)return e!==
G}return!0}#c(t){switch(this.#o){case"scheme start":return this.#E(t);case"scheme":return this.#k(t);case"no scheme":return this.#S(
t);case"special relative or authority":return this.#d(t,"special authority ignore slashes","relative");case"path or auth\
ority":return t===47?this.#i("authority"):this.#u("path");case"relative":return this.#L(t);case"relative slash":return this.#B(
t);case"special authority slashes":return this.#d(t,"special authority ignore slashes","special authority ignore slashes");case"\
special authority ignore slashes":return t===47||t===92?void 0:this.#u("authority");case"authority":return this.#O(t);case"\
host":case"hostname":return this.#v(t);case"port":return this.#N(t);case"file":return this.#I(t);case"file slash":return this.#U(
t);case"file host":return this.#P(t);case"path start":return this.#H(t);case"path":return this.#_(t);case"opaque path":return this.#C(
t);case"query":return this.#j(t);case"fragment":return this.#M()}}#i(t){this.#o=t,this.#s=this.#r+1}#u(t){this.#o=t,this.#s=
this.#r,this.#r--}#p(t){return t===47||t===92&&tt(this.url)}#g(t){return t===-1||t===47||t===63||t===35||t===92&&tt(this.
url)}#d(t,e,r){if(t!==47||this.#y(1)!==47)return this.#u(r);this.#r++,this.#i(e)}#y(t){let e=this.#r+t;return e<this.#t.
length?d(this.#t,e):-1}#h(){return u(this.#t,this.#s,this.#r)}#E(t){if(this.#s=this.#r,Xr(t))this.#o="scheme";else if(this.#e===
null)this.#u("no scheme");else return G}#k(t){if(Xr(t)||hi(t)||t===43||t===45||t===46)return;if(t!==58)return this.#e!==
null?G:(this.#r=0,this.#u("no scheme"));let e=L(this.#h());return this.#e!==null?this.#T(e):(this.url.scheme=e,this.#A())}#T(t){
let{url:e}=this;return tt(e)!==(we(t)!==void 0)||t==="file"&&(e.username!==""||e.password!==""||e.port!==null)||e.scheme===
"file"&&e.host===""||(e.scheme=t,e.port===we(t)&&(e.port=null)),wt}#A(){let{url:t}=this;if(t.scheme==="file")return this.#i(
"file");if(tt(t))return this.#i(this.#n?.scheme===t.scheme?"special relative or authority":"special authority slashes");
if(this.#y(1)===47)return this.#r++,this.#i("path or authority");t.path="",this.#i("opaque path")}#S(t){let e=this.#n;return e===
null||typeof e.path=="string"&&t!==35?G:typeof e.path=="string"?(this.#m(e),this.url.scheme=e.scheme,this.url.fragment="",
this.#i("fragment")):this.#u(e.scheme==="file"?"file":"relative")}#m(t){let{url:e}=this;e.username=t.username,e.password=
t.password,e.host=t.host,e.port=t.port,e.path=Vr(t.path),e.query=t.query}#L(t){let e=this.#n;return this.url.scheme=e.scheme,
this.#p(t)?this.#i("relative slash"):(this.#m(e),this.#x(t))}#x(t){t===63?(this.url.query="",this.#i("query")):t===35?(this.
url.fragment="",this.#i("fragment")):t!==-1&&(this.url.query=null,this.#b(),this.#u("path"))}#B(t){if(tt(this.url)&&(t===
47||t===92))return this.#i("special authority ignore slashes");if(t===47)return this.#i("authority");let{path:e,query:r}=this.
url;return this.#m(this.#n),this.url.path=e,this.url.query=r,this.#u("path")}#O(t){if(t===64)this.#R((this.#a?"%40":"")+
this.#h()),this.#a=!0,this.#s=this.#r+1;else if(this.#g(t))return this.#a&&this.#s===this.#r?G:(this.#r=this.#s,this.#u(
"host"))}#R(t){let e=this.#f?-1:E(t,":");this.#f?this.url.password+=P(t,Xt):this.url.username+=P(e<0?t:u(t,0,e),Xt),!(e<
0)&&(this.#f=!0,this.url.password+=P(u(t,e+1),Xt))}#v(t){let{url:e}=this;if(this.#e!==null&&e.scheme==="file")return this.#u(
"file host");if(t===58&&!this.#l)return this.#s===this.#r||this.#e==="hostname"?G:this.#w("port",!1);if(this.#g(t)){let r=this.#s===
this.#r;return tt(e)&&r||this.#e!==null&&r&&(e.username!==""||e.password!==""||e.port!==null)?G:this.#w("path start",!0)}
t===91&&(this.#l=!0),t===93&&(this.#l=!1)}#w(t,e){let r=this.#h(),o=r===""?"":Gr(r,tt(this.url));return o===null?G:(this.
url.host=o,this.#e!==null&&e?wt:e?this.#u(t):this.#i(t))}#N(t){if(hi(t))return;if(!this.#g(t)&&this.#e===null)return G;let e=this.#h();
if(e!==""){let r=0;for(let o=0;o<e.length;o++)if(r=r*10+d(e,o)-48,r>65535)return G;if(this.url.port=r===we(this.url.scheme)?
null:r,this.#e!==null)return wt}return this.#e!==null?G:this.#u("path start")}#I(t){let{url:e}=this,r=this.#n;return e.scheme=
"file",e.host="",t===47||t===92?this.#i("file slash"):r?.scheme!=="file"?this.#u("path"):(e.host=r.host,e.path=Vr(r.path),
e.query=r.query,t===63||t===35||t===-1?this.#x(t):(e.query=null,di(u(this.#t,this.#r))?e.path=c():this.#b(),this.#u("pat\
h")))}#U(t){if(t===47||t===92)return this.#i("file host");let e=this.#n;if(e?.scheme==="file"){this.url.host=e.host;let r=typeof e.
path=="string"?"":e.path[0]??"";!di(u(this.#t,this.#r))&&Xe(r,!0)&&(this.url.path[0]=r)}return this.#u("path")}#P(t){if(t!==
-1&&t!==47&&t!==92&&t!==63&&t!==35)return;let e=this.#h();if(this.#e===null&&Xe(e)){this.#o="path",this.#r--;return}if(e===
"")return this.url.host="",this.#e===null?this.#u("path start"):wt;let r=Gr(e,tt(this.url));return r===null?G:(this.url.
host=r==="localhost"?"":r,this.#e===null?this.#u("path start"):wt)}#H(t){if(tt(this.url))return this.#p(t)?this.#i("path"):
this.#u("path");if(this.#e===null&&t===63)return this.url.query="",this.#i("query");if(this.#e===null&&t===35)return this.
url.fragment="",this.#i("fragment");if(t!==-1)return t===47?this.#i("path"):this.#u("path");this.#e!==null&&this.url.host===
null&&zn(this.url,"")}#_(t){let e=this.#p(t),r=this.#e===null&&(t===63||t===35);if(!(t!==-1&&!e&&!r)){if(this.#D(P(this.#h(),
vs),e),this.#s=this.#r+1,t===63&&r)return this.url.query="",this.#i("query");if(t===35&&r)return this.url.fragment="",this.#i(
"fragment")}}#D(t,e){let{url:r}=this;if(au(t))this.#b(),e||zn(r,"");else if(iu(t))e||zn(r,"");else{let o=r.scheme==="fil\
e"&&r.path.length===0&&Xe(t);zn(r,o?u(t,0,1)+":":t)}}#b(){let{path:t,scheme:e}=this.url;typeof t=="string"||t.length===0||
e==="file"&&t.length===1&&Xe(t[0],!0)||t.length--}#C(t){if(t!==-1&&t!==63&&t!==35)return;let e=this.#h();if(t!==-1&&u(e,
e.length-1)===" "&&(e=u(e,0,e.length-1)+"%20"),this.url.path=P(e,In),t===63)return this.url.query="",this.#i("query");if(t===
35)return this.url.fragment="",this.#i("fragment")}#j(t){if(!(t!==-1&&!(t===35&&this.#e===null))&&(this.url.query=(this.
url.query??"")+P(this.#h(),tt(this.url)?Rs:Os),t===35))return this.url.fragment="",this.#i("fragment")}#M(){return this.
url.fragment=(this.url.fragment??"")+P(u(this.#t,this.#r),Bs),wt}}});var mi={};q(mi,{URLSearchParams:()=>_t,formText:()=>Ee,inside:()=>kt,parseForm:()=>$e});function $e(n){let t=c();for(let e=0;e<=
n.length;){let r=E(n,"&",e),o=r<0?n.length:r;o>e&&(t[t.length]=uu(u(n,e,o))),e=o+1}return t}function uu(n){let t=E(n,"="),
e=t<0?n:u(n,0,t);return{name:gi(e),value:t<0?"":gi(u(n,t+1))}}function gi(n){let t="",e=0;for(let s=E(n,"+");s>=0;s=E(n,
"+",e))t+=u(n,e,s)+" ",e=s+1;if(t+=u(n,e),E(t,"%")<0)return ot(t);let{bytes:r,length:o}=Un(t);return Ft(r,0,o)}function Ee(n){
let t="";for(let e=0;e<n.length;e++){let{name:r,value:o}=n[e];t+=(e>0?"&":"")+P(r,Ir,"+")+"="+P(o,Ir,"+")}return t}function $r(n){
if(n.length<2)return n;let t=n.length>>1,e=c(),r=c();for(let o=0;o<n.length;o++)o<t?e[o]=n[o]:r[o-t]=n[o];return lu($r(e),
$r(r))}function lu(n,t){let e=c();for(let r=0,o=0;r<n.length||o<t.length;){let s=o>=t.length||r<n.length&&n[r].name<=t[o].
name;e[e.length]=s?n[r++]:t[o++]}return e}var kt,_t,Yn=y(()=>{w();R();Mn();X();me();_t=class{#t=c();#n=null;constructor(t=""){
if(typeof t=="object"&&t!==null)this.#e(t);else if(typeof t=="function")this.#e(t);else{let e=f(t);this.#t=$e(u(e,0,1)===
"?"?u(e,1):e)}}static{kt={bind(t,e){t.#n=e},reset(t,e){t.#t=$e(e)},pairs:t=>typeof t=="object"&&t!==null&&#t in t?t.#t:null}}#e(t){
let e=t[j];if(e==null)return this.#o(t);for(let r of t){let o=c();if(typeof r!="object"||r===null)throw new h("URLSearch\
Params takes pairs of a name and a value");for(let s of r)o.length<3&&(o[o.length]=s);if(o.length!==2)throw new h("URLSe\
archParams takes pairs of a name and a value");this.#r(f(o[0]),f(o[1]))}}#o(t){let e=nn(t);for(let r=0;r<e.length;r++){let o=e[r];
Q(t,o)?.enumerable===!0&&this.#r(f(o),f(t[o]))}}#r(t,e){this.#t[this.#t.length]={name:ot(t),value:ot(e)}}#s(){this.#n?.(
Ee(this.#t))}#a(t){let e=c();for(let r=0;r<this.#t.length;r++){let o=this.#t[r];t(o)&&(e[e.length]=o)}this.#t=e}get size(){
return this.#t.length}append(t,e){g(arguments,2,"append"),this.#r(f(t),f(e)),this.#s()}delete(t,e){g(arguments,1,"delete");
let r=f(t),o=e===void 0?null:f(e);this.#a(s=>s.name!==r||o!==null&&s.value!==o),this.#s()}get(t){g(arguments,1,"get");let e=f(
t);for(let r=0;r<this.#t.length;r++)if(this.#t[r].name===e)return this.#t[r].value;return null}getAll(t){g(arguments,1,"\
getAll");let e=f(t),r=[];for(let o=0;o<this.#t.length;o++){let s=this.#t[o];s.name===e&&K(r,""+r.length,s.value)}return r}has(t,e){
g(arguments,1,"has");let r=f(t),o=e===void 0?null:f(e);for(let s=0;s<this.#t.length;s++){let i=this.#t[s];if(i.name===r&&
(o===null||i.value===o))return!0}return!1}set(t,e){g(arguments,2,"set");let r=ot(f(t)),o=ot(f(e)),s=!1;this.#a(i=>i.name!==
r?!0:s?!1:(i.value=o,s=!0)),s||this.#r(r,o),this.#s()}sort(){this.#t=$r(this.#t),this.#s()}forEach(t,e){if(typeof t!="fu\
nction")throw new h("forEach takes a function");for(let r=0;r<this.#t.length;r++){let{name:o,value:s}=this.#t[r];C(t,e,[
s,o,this])}}entries(){return ft(()=>this.#t,"both","URLSearchParams Iterator")}keys(){return ft(()=>this.#t,"name","URLS\
earchParams Iterator")}values(){return ft(()=>this.#t,"value","URLSearchParams Iterator")}toString(){return Ee(this.#t)}};
ie(_t,j,_t.prototype.entries);k(_t,"URLSearchParams");I(n=>{let t=kt.pairs(n);return t===null?void 0:Ee(t)})});function ki(){let n=new Uint8Array(24);Qt(n,24);let t="----trellis";for(let e=0;e<24;e++)t+=u(fu,n[e]&31,(n[e]&31)+1);return t}
function bi(n){let t="";for(let e=0;e<n.length;e++){let r=u(n,e,e+1);t+=r==='"'?"%22":r===`
`?"%0A":r==="\r"?"%0D":r}return t}function yi(n){let t="",e=0;for(let r=0;r<n.length;r++){let o=d(n,r);o!==10&&o!==13||(t+=
u(n,e,r)+`\r
`,o===13&&d(n,r+1)===10&&r++,e=r+1)}return t+u(n,e)}function Ti(n,t){let e=c();for(let r=0;r<n.length;r++){let{name:o,value:s}=n[r],
i="--"+t+`\r
Content-Disposition: form-data; name="`+bi(yi(o))+'"';if(typeof s=="string")e[e.length]=N(i+`\r
\r
`+yi(s)+`\r
`);else{let a=Kt(s)===""?"application/octet-stream":Kt(s);e[e.length]=N(i+'; filename="'+bi(s.name)+`"\r
Content-Type: `+a+`\r
\r
`),e[e.length]=le(s),e[e.length]=N(`\r
`)}}return e[e.length]=N("--"+t+`--\r
`),wn(e)}function Qn(n,t){for(let e=xi(n,0);e<n.length;){let r=xi(n,e+1),o=u(n,e+1,r),s=E(o,"=");if(s>0&&L(Ht(u(o,0,s)))===
t)return cu(Ht(u(o,s+1)));e=r}return null}function xi(n,t){let e=!1;for(let r=t;r<n.length;r++){let o=d(n,r);if(o===34)e=
!e;else if(o===92&&e)r++;else if(o===59&&!e)return r}return n.length}function cu(n){if(d(n,0)!==34)return n;let t="";for(let e=1;e<
n.length;e++){let r=d(n,e);if(r===34)break;r===92&&e++,t+=u(n,e,e+1)}return t}function wi(n){let t="";for(let e=0;e<n.length;e++){
let r=L(u(n,e,e+3)),o=r==="%22"?'"':r==="%0a"?`
`:r==="%0d"?"\r":"";t+=o===""?u(n,e,e+1):o,o!==""&&(e+=2)}return t}function Ai(n,t){let e=c(),r=N("--"+t),o=x(r),s=Ei(n,
r,0);for(;s>=0;){if(s+=o,n[s]===45&&n[s+1]===45)return e;if(n[s]!==13||n[s+1]!==10)return null;let i=Ei(n,r,s),a=i<0?null:
hu(n,s+2,i-2);if(a===null)return null;e[e.length]=a,s=i}return null}function Ei(n,t,e){let r=x(t),o=x(n)-r;for(let s=e;s<=
o;s++){let i=0;for(;i<r&&n[s+i]===t[i];)i++;if(i===r)return s}return-1}function hu(n,t,e){let r="",o="text/plain",s=t;for(;;){
let m=s;for(;m<e&&n[m]!==13;)m++;if(m>=e||n[m+1]!==10)return null;if(m===s)break;let b=Ft(n,s,m),p=E(b,":"),T=L(u(b,0,p<
0?0:p));T==="content-disposition"&&(r=Ht(u(b,p+1))),T==="content-type"&&(o=Ht(u(b,p+1))),s=m+2}let i=Qn(r,"name");if(i===
null||L(u(r,0,9))!=="form-data")return null;let a=Qn(r,"filename"),l=a===null?Rt(n,s+2,e):he(fe(v(xn(n,s+2,e)),o),wi(a));
return{name:wi(i),value:l}}var fu,Si=y(()=>{w();de();Ot();Hn();X();Jt();fu="0123456789abcdefghijklmnopqrstuv"});function Jn(n){if(typeof n=="object"&&n!==null){if(qt(n))return{bytes:le(n),type:Kt(n)};let t=qn(n);if(t!==null)return du(
t);let e=kt.pairs(n);if(e!==null)return{bytes:N(Ee(e)),type:"application/x-www-form-urlencoded;charset=UTF-8"};let r=He(
n);if(r!==null)return{bytes:v(r),type:""}}return{bytes:N(f(n)),type:"text/plain;charset=UTF-8"}}function du(n){let t=ki();
return{bytes:Ti(n,t),type:"multipart/form-data; boundary="+t}}var Tt,Ye,Dt,ke,Zn=y(()=>{w();de();Ot();R();Yn();X();qr();
Jt();Si();ke=class{#t=null;#n=!1;#e=null;static{Tt=(t,e,r)=>{t.#t=e,t.#e=r},Ye=t=>t.#o(),Dt=t=>{if(t.#n)throw new h("the\
 body was read already");return t.#t}}#o(){if(this.#n)throw new h("the body was read already");if(this.#t===null)return new Uint8Array(
0);let t=this.#t;return this.#n=!0,this.#t=new Uint8Array(0),t}#r(){return this.#e===null?"":_.get(this.#e,"content-type")??
""}get bodyUsed(){return this.#n}async text(){let t=this.#o();return Rt(t,0,x(t))}async json(){let t=this.#o();return Oo(
Rt(t,0,x(t)))}async arrayBuffer(){return W(v(this.#o()))}async bytes(){return v(this.#o())}async blob(){return fe(this.#o(),
L(this.#r()))}async formData(){let t=this.#r(),e=this.#o(),r=L(u(t,0,33));if(r==="application/x-www-form-urlencoded")return Ve(
$e(Rt(e,0,x(e))));let o=u(r,0,19)==="multipart/form-data"?Qn(t,"boundary"):null,s=o===null?null:Ai(e,o);if(s===null)throw new h(
"the body is not a form");return Ve(s)}}});var Li={};q(Li,{Request:()=>Te,partsOf:()=>tr});function xu(n){let t=f(n);if(!Kn(t))throw new h("this is no method: "+u(
t,0,40));let e=ln(t);if(E(gu," "+e+" ")>=0)throw new h("the method "+e+" is not allowed");return E(mu," "+e+" ")>=0?e:t}
function wu(n){let t=Et(f(n),null);if(t===null)throw new h('Request takes a whole URL, not "'+u(f(n),0,200)+'"');if(t.username!==
""||t.password!=="")throw new h("a request's URL has no name and no password in it");return xt(t)}function Eu(n){let t=f(
n);if(E(pu," "+t+" ")<0)throw new h("redirect is follow, error or manual");return t}function ku(n){if(n==null)return new ue().
signal;if(!Pe(n))throw new h("the signal of a request is an AbortSignal");return yu([n])}var pu,gu,mu,bu,yu,tr,Te,Yr=y(()=>{
w();bn();R();$n();ze();Zn();Jt();pu=" follow error manual ",gu=" CONNECT TRACE TRACK ",mu=" DELETE GET HEAD OPTIONS POST\
 PUT ",bu={method:"GET",redirect:"follow",signal:null},{any:yu}=Mt;Te=class n extends ke{#t;#n;#e;#o;#r;constructor(t,e){
super();let r=typeof t=="object"&&t!==null&&#t in t?t:null,o=H(e,"Request"),s=r===null?bu:{method:r.#n,redirect:r.#r,signal:r.#o};
this.#t=r===null?wu(t):r.#t,this.#n=o?.method===void 0?s.method:xu(o.method),this.#r=o?.redirect===void 0?s.redirect:Eu(
o.redirect),this.#o=ku(o?.signal===void 0?s.signal:o.signal),this.#e=new $(o?.headers??(r===null?void 0:r.#e)),this.#s(r,
o?.body)}#s(t,e){let r=e==null,o=r&&t!==null?Dt(t):null;if((!r||o!==null)&&(this.#n==="GET"||this.#n==="HEAD"))throw new h(
"a request with method "+this.#n+" has no body");if(r)return o!==null&&t!==null&&Ye(t),Tt(this,o,this.#e);let{bytes:s,type:i}=Jn(
e);i!==""&&_.setMissing(this.#e,"content-type",i),Tt(this,s,this.#e)}static{tr=t=>({url:t.#t,method:t.#n,headers:t.#e,signal:t.#o,
redirect:t.#r}),I(t=>#t in t?{method:t.#n,url:t.#t,headers:t.#e}:void 0)}get url(){return this.#t}get method(){return this.#n}get headers(){
return this.#e}get signal(){return this.#o}get redirect(){return this.#r}clone(){let t=Dt(this),e=new n(this.#t,{__proto__:null,
method:this.#n,redirect:this.#r,signal:this.#o});return e.#e=new $(this.#e),Tt(e,t,e.#e),e}};k(Te,"Request")});var Oi={};q(Oi,{Response:()=>er,responseOf:()=>nr});function Au(n){let t=n===void 0?200:V(n);if(!(t>=200&&t<=599))throw new jt(
"a response's status is between 200 and 599");return t-t%1}function Su(n){let t=n===void 0?"":f(n);for(let e=0;e<t.length;e++){
let r=d(t,e);if(r>255||r===127||r<32&&r!==9)throw new h("this is no statusText")}return t}var Bi,Tu,nr,er,Qr=y(()=>{w();
R();$n();ze();X();Zn();Jt();Bi=n=>n===101||n===103||n===204||n===205||n===304,Tu=n=>n===301||n===302||n===303||n===307||
n===308;er=class n extends ke{#t="";#n=!1;#e;#o;#r;#s="default";constructor(t,e){super();let r=H(e,"Response");this.#e=Au(
r?.status),this.#o=Su(r?.statusText),this.#r=new $(r?.headers??void 0);let o=t==null?null:Jn(t);if(o!==null&&Bi(this.#e))
throw new h("a response with status "+B(this.#e)+" has no body");this.#a(o)}#a(t){t!==null&&t.type!==""&&_.setMissing(this.#r,
"content-type",t.type),Tt(this,t?.bytes??null,this.#r)}static{nr=t=>{let e=new n;return e.#e=t.status,e.#o=t.statusText,
e.#t=t.url,e.#n=t.redirected,e.#s="basic",t.eachHeader((r,o)=>_.add(e.#r,r,o)),_.freeze(e.#r),Tt(e,t.bytes,e.#r),e},I(t=>#e in
t?{status:t.#e,statusText:t.#o,headers:t.#r}:void 0)}static json(t,e){let r=Co(t);if(typeof r!="string")throw new h("thi\
s has no JSON");let o=new n(null,e);if(Bi(o.#e))throw new h("a response with status "+B(o.#e)+" has no body");return o.#a(
{bytes:N(r),type:"application/json"}),o}static redirect(t,e=302){let r=Et(f(t),null);if(r===null)throw new h("Response.r\
edirect takes a whole URL");let o=V(e);if(!Tu(o))throw new jt("this status does not redirect");let s=new n;return s.#e=o,
_.setMissing(s.#r,"location",xt(r)),_.freeze(s.#r),s}static error(){let t=new n;return t.#e=0,t.#s="error",_.freeze(t.#r),
t}get status(){return this.#e}get ok(){return this.#e>=200&&this.#e<=299}get statusText(){return this.#o}get headers(){return this.#r}get type(){
return this.#s}get url(){return this.#t}get redirected(){return this.#n}clone(){let t=Dt(this),e=new n;return e.#e=this.#e,
e.#o=this.#o,e.#r=new $(this.#r),e.#s=this.#s,e.#t=this.#t,e.#n=this.#n,Tt(e,t,e.#r),e}};k(er,"Response")});var vi={};q(vi,{TextDecoder:()=>rr});function Bu(n){return n==="utf-8"?new _e:n==="windows-1252"?new Zr:new Jr(n==="utf-\
16be")}function Ou(n){let t=0,e=n.length,r=s=>E(` 	
\f\r`,u(n,s,s+1))>=0;for(;t<e&&r(t);)t++;for(;e>t&&r(e-1);)e--;let o=L(u(n,t,e));for(let s=0;s<Ri.length;s++){let i=Ri[s];
if(o!==""&&E(o," ")<0&&E(i[1]," "+o+" ")>=0)return i[0]}return null}var Ri,Lu,Jr,Zr,rr,Ni=y(()=>{w();Ot();R();X();Ri=[["\
utf-8"," utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 "],["utf-16le"," utf-16le utf-16 ucs-2\
 csunicode iso-10646-ucs-2 unicode unicodefeff "],["utf-16be"," utf-16be unicodefffe "],["windows-1252"," windows-1252 a\
nsi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 \
l1 latin1 us-ascii x-cp1252 "]],Lu=[8364,129,8218,402,8222,8230,8224,8225,710,8240,352,8249,338,141,381,143,144,8216,8217,
8220,8221,8226,8211,8212,732,8482,353,8250,339,157,382,376],Jr=class{#t;#n=-1;#e=-1;constructor(t){this.#t=t}push(t,e,r,o,s){
for(let i=e;i<r;i++){let a=t[i];if(this.#n<0)this.#n=a;else{let l=this.#t?this.#n<<8|a:a<<8|this.#n;this.#n=-1,this.#o(l,
o,s)}}}end(t,e){let r=this.#n>=0||this.#e>=0;this.#n=this.#e=-1,r&&(e(),t.unit(65533))}#o(t,e,r){let o=t>=56320&&t<=57343;
if(this.#e>=0){let s=this.#e;if(this.#e=-1,o)return e.unit(s),e.unit(t);r(),e.unit(65533)}else if(o)return r(),e.unit(65533);
t>=55296&&t<=56319?this.#e=t:e.unit(t)}},Zr=class{push(t,e,r,o){for(let s=e;s<r;s++){let i=t[s];o.unit(i>=128&&i<=159?Lu[i-
128]:i)}}end(){}};rr=class{#t;#n;#e;#o=null;#r=!1;constructor(t="utf-8",e){let r=Ou(f(t));if(r===null)throw new jt("the \
encoding "+u(f(t),0,100)+" is not supported");let o=H(e,"TextDecoder");this.#t=r,this.#n=!!o?.fatal,this.#e=!!o?.ignoreBOM}get encoding(){
return this.#t}get fatal(){return this.#n}get ignoreBOM(){return this.#e}decode(t,e){let r=t===void 0?null:it(t,"decode"),
o=!!H(e,"decode")?.stream,s=this.#o??=this.#a(),i=new at;try{r!==null&&s.push(r,0,x(r),i,this.#s),o||s.end(i,this.#s)}catch(a){
throw this.#o=null,a}return o||(this.#o=null),this.#l(i.take())}#s=()=>{if(this.#n)throw new h("the data is not valid "+
this.#t)};#a(){return this.#r=!1,Bu(this.#t)}#l(t){return this.#r||t===""?t:(this.#r=!0,!this.#e&&this.#t!=="windows-125\
2"&&u(t,0,1)==="\uFEFF"?u(t,1):t)}};k(rr,"TextDecoder")});var Ii={};q(Ii,{TextEncoder:()=>or});var or,Ui=y(()=>{w();R();X();or=class{get encoding(){return"utf-8"}encode(t=""){return N(
f(t))}encodeInto(t,e){let r=f(t);if(rt(e)!=="Uint8Array")throw new h("encodeInto needs a Uint8Array to write to");return yr(
r,e,oe(e))}};k(or,"TextEncoder")});var _i={};q(_i,{URL:()=>sr});function to(n,t){if(t===void 0)return Et(n,null);let e=Et(f(t),null);return e===null?null:Et(
n,e)}function Pi(n,t){let e=to(n,t);if(e!==null)return e;throw new h("Invalid URL: "+u(n,0,200)+(t===void 0?"":", relati\
ve to "+u(f(t),0,200)))}var sr,Hi,Di=y(()=>{w();R();$n();me();ze();Yn();sr=class n{#t;#n=null;constructor(t,e){g(arguments,
1,"URL"),this.#t=Pi(f(t),e)}static{I(t=>#t in t?xt(t.#t):void 0)}static canParse(t,e){return g(arguments,1,"URL.canParse"),
to(f(t),e)!==null}static parse(t,e){g(arguments,1,"URL.parse");let r=to(f(t),e);if(r===null)return null;let o=new n("a:");
return o.#t=r,o}get href(){return xt(this.#t)}set href(t){this.#t=Pi(f(t),void 0),this.#r()}get origin(){let{scheme:t,path:e}=this.#t;
if(t!=="blob")return zr(this.#t);let r=typeof e=="string"?Et(e,null):null;return r!==null&&(r.scheme==="http"||r.scheme===
"https")?zr(r):"null"}get protocol(){return this.#t.scheme+":"}set protocol(t){Zt(this.#t,f(t)+":","scheme start")}get username(){
return this.#t.username}set username(t){this.#e()||(this.#t.username=P(f(t),Xt))}get password(){return this.#t.password}set password(t){
this.#e()||(this.#t.password=P(f(t),Xt))}get host(){return Wn(this.#t)}set host(t){this.#o(f(t),"host")}get hostname(){return this.#t.
host??""}set hostname(t){this.#o(f(t),"hostname")}get port(){return this.#t.port===null?"":B(this.#t.port)}set port(t){let e=f(
t);this.#e()||(e===""?this.#t.port=null:Zt(this.#t,e,"port"))}get pathname(){return Wr(this.#t)}set pathname(t){let e=f(
t);typeof this.#t.path!="string"&&(this.#t.path.length=0,Zt(this.#t,e,"path start"))}get search(){return this.#t.query===
null||this.#t.query===""?"":"?"+this.#t.query}set search(t){let e=f(t);this.#t.query=e===""?null:"",e!==""&&Zt(this.#t,Hi(
e,63),"query"),this.#r()}get searchParams(){return this.#n===null&&(this.#n=new _t(this.#t.query??""),d(this.#t.query??"",
0)===63&&kt.reset(this.#n,this.#t.query??""),kt.bind(this.#n,t=>{this.#t.query=t===""?null:t})),this.#n}get hash(){return this.#t.
fragment===null||this.#t.fragment===""?"":"#"+this.#t.fragment}set hash(t){let e=f(t);this.#t.fragment=e===""?null:"",e!==
""&&Zt(this.#t,Hi(e,35),"fragment")}toString(){return xt(this.#t)}toJSON(){return xt(this.#t)}#e(){let{host:t,scheme:e}=this.#t;
return t===null||t===""||e==="file"}#o(t,e){typeof this.#t.path!="string"&&Zt(this.#t,t,e)}#r(){this.#n!==null&&kt.reset(
this.#n,this.#t.query??"")}},Hi=(n,t)=>d(n,0)===t?u(n,1):n;k(sr,"URL")});var Iu={};function no(n){return n===32||n===9||n===10||n===12||n===13}function ro(n){return new A(n,"InvalidCharacterErr\
or")}function Ru(...n){g(n,1,"btoa");let t=f(n[0]),e=new at;for(let r=0;r<t.length;r+=3){let o=t.length-r,s=eo(t,r)<<16|
(o>1?eo(t,r+1)<<8:0)|(o>2?eo(t,r+2):0);for(let i=0;i<4;i++)e.unit(i>o?61:d(Ci,s>>18-6*i&63))}return e.take()}function eo(n,t){
let e=d(n,t);if(e>255)throw ro("btoa takes characters up to U+00FF; encode the text with TextEncoder first");return e}function vu(...n){
g(n,1,"atob");let t=f(n[0]),e=new at,r=0,o=0,s=Nu(t);for(let i=0;i<s;i++){let a=d(t,i);if(no(a))continue;let l=a<128?oo[a]:
-1;if(l<0)throw ro("this is not base64: unexpected "+Ze(a));r=r<<6|l,++o%4===0&&(e.unit(r>>16&255),e.unit(r>>8&255),e.unit(
r&255),r=0)}if(o%4===1)throw ro("this is not base64: it ends in the middle of a byte");return o%4===2&&e.unit(r>>4&255),
o%4===3&&(e.unit(r>>10&255),e.unit(r>>2&255)),e.take()}function Nu(n){let t=0;for(let r=0;r<n.length;r++)no(d(n,r))||t++;
let e=n.length;for(let r=0;t%4===0&&r<2;r++){for(;e>0&&no(d(n,e-1));)e--;if(u(n,e-1,e)!=="=")break;e--}return e}var Ci,oo,
ji=y(()=>{w();R();Lt();X();Ci="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",oo=c();for(let n=0;n<128;n++)
oo[n]=-1;for(let n=0;n<64;n++)oo[d(Ci,n)]=n;mt(vu,"atob");mt(Ru,"btoa")});function Mi(n){let t=x(n),e=new at;for(let r=0;r<t;r+=3){let o=t-r,s=n[r]<<16|(o>1?n[r+1]<<8:0)|(o>2?n[r+2]:0);e.unit(Ae[s>>
18]),e.unit(Ae[s>>12&63]),e.unit(o>1?Ae[s>>6&63]:61),e.unit(o>2?Ae[s&63]:61)}return e.take()}function Fi(n){let t=n.length;
for(;t>0&&d(n,t-1)===61;)t--;let e=new Uint8Array(t*3>>2),r=0,o=0;for(let s=0;s<t;s++)r=r<<6|so[d(n,s)],(s&3)>0&&(e[o++]=
r>>6-2*(s&3)&255);return e}var Uu,Ae,so,qi=y(()=>{w();X();Uu="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz012345\
6789+/",Ae=c(),so=c();for(let n=0;n<128;n++)so[n]=0;for(let n=0;n<64;n++)Ae[n]=d(Uu,n),so[Ae[n]]=n});var Fu={};async function Hu(...n){g(n,1,"fetch");let t=new Te(n[0],n[1]),{url:e,method:r,headers:o,redirect:s,signal:i}=tr(
t);if(Ie(i))throw Ue(i);let a=++Pu,l={__proto__:null,request:a,url:e,method:r,redirect:s,headers:ju(o),body:Cu(t)};return await new fo(
(m,b)=>{let p=mn(i,()=>{po(a),b(Ue(i))});_u(l,r,i,p,m,b)})}async function _u(n,t,e,r,o,s){try{let i=await Io(n);Ie(e)||o(
Mu(i,t))}catch(i){s(Du(i))}r(),gn(e)}function Du(n){return typeof n=="object"&&n!==null?on(n,h.prototype):n}function Cu(n){
return Dt(n)===null?null:Mi(Ye(n))}function ju(n){let t=c();return _.each(n,(e,r)=>{let o=c();o[0]=e,o[1]=r,t[t.length]=
o}),t}function Mu(n,t){let e=V(n.status),r=t!=="HEAD"&&e!==204&&e!==205&&e!==304;return nr({status:e,statusText:B(n.statusText),
url:B(n.url),redirected:n.redirected===!0,bytes:r?Fi(B(n.body)):null,eachHeader(o){let s=n.headers;if(gt(s))for(let i=0;i<
s.length;i++)o(s[i]?.[0],s[i]?.[1])}})}var Pu,Ki=y(()=>{w();bn();qi();R();Zn();Jt();Yr();Qr();Pu=0;mt(Hu,"fetch")});var el={};function qu(n,t){g(arguments,1,"structuredClone");let e=rn(),r=Ku(H(t,"structuredClone")?.transfer),o=ee(n,e);
for(let s=0;s<r.length;s++)Fo(r[s]);return o}function Ku(n){let t=c();if(n===void 0)return t;if(typeof n!="object"||n===
null||!(j in n))throw new h("structuredClone: transfer is a list");for(let e of n){if(typeof e!="object"||e===null||!yn(
e))throw te("this to be transferred");for(let r=0;r<t.length;r++)if(t[r]===e)throw te("a buffer that is transferred twic\
e");t[t.length]=e}return t}function te(n){return new A(n+" could not be cloned","DataCloneError")}function ee(n,t){if(typeof n==
"symbol")throw te(jo(n));if(typeof n=="function")throw te("a function");if(typeof n!="object"||n===null)return n;let e=t.
get(n);return e!==void 0?e:Gu(n,t)??tl(n,t)}function ct(n,t,e){return n.set(t,e),e}function Gu(n,t){if(gt(n)||Ao(n))return null;
if(pt(()=>fr(n)))return ct(t,n,new Date(fr(n)));if(pt(()=>Bo(n)))return Yu(n,t);if(pt(()=>Ho(n)))return Qu(n,t);if(yn(n))
return ct(t,n,Xu(n));if(pt(()=>sn(n)))throw te("a SharedArrayBuffer");if(re(n))return $u(n,t);if(zu(n))return Ju(n,t);if(Vu(
n))return ct(t,n,new RegExp(hr(n),vo(n)));if(qt(n))return ct(t,n,xr(n));if(Eo(n)||Wu(n))throw te("an object of this kind");
return Zu(n,t)}function Vu(n){return pt(()=>hr(n))&&Q(n,"lastIndex")!==void 0}function Gi(n,t){for(let e=n;e!==null;e=xo(
e))if(e===t)return!0;return!1}function Xu(n){return W(v(new Uint8Array(n)))}function $u(n,t){let e=rt(n),r=e===void 0?fn(
n):W(n),o=ee(r,t);if(e===void 0)return ct(t,n,new DataView(o,hn(n),cn(n)));let s=qo[e];return ct(t,n,new s(o,Oe(n),oe(n)))}
function Yu(n,t){let e=ct(t,n,new Map),r=c();So(n,(o,s)=>{r[r.length]=s,r[r.length]=o});for(let o=0;o<r.length;o+=2)Lo(e,
ee(r[o],t),ee(r[o+1],t));return e}function Qu(n,t){let e=ct(t,n,new Set),r=c();Po(n,o=>{r[r.length]=o});for(let o=0;o<r.
length;o++)Uo(e,ee(r[o],t));return e}function Ju(n,t){let{name:e,stack:r}=n,o=(typeof e=="string"?bo[e]:void 0)??Ct,s=ct(
t,n,new o),i=Q(n,"message");i!==void 0&&"value"in i&&io(s,"message",""+i.value),typeof r=="string"&&io(s,"stack",r);let a=Q(
n,"cause");return a!==void 0&&"value"in a&&io(s,"cause",ee(a.value,t)),s}function io(n,t,e){K(n,t,e,!1)}function Zu(n,t){
let e=un(n);if(typeof e=="symbol")throw te("a symbol");return e===null?null:ct(t,n,ho(e))}function tl(n,t){let e=gt(n)?[]:
{};gt(n)&&(e.length=n.length),t.set(n,e);let r=tn(n);for(let o=0;o<r.length;o++){let s=r[o];Q(n,s)!==void 0&&K(e,s,ee(n[s],
t))}return e}var Wu,zu,Vi=y(()=>{w();de();Ot();R();Lt();Wu=n=>Gi(n,Ro),zu=n=>Gi(n,mo);mt(qu,"structuredClone")});var il={};function nl(n,t){if(typeof n!="object"||n===null)return null;let e=c(),r=rn(),o=a=>{r.get(a)===!0||e.length>=uo||
(r.set(a,!0),e[e.length]=a)};o(Zi);let s=gt(t);if(s)for(let a=0;a<t.length&&a<uo;a++)o(B(t[a]));let i=rl(n,s?()=>{}:o,o);
return i.length===0&&!s?null:ol(e,i)}function rl(n,t,e){let r=c(),o=$i(n),s=!1;for(let i=0;i<o.length;i++){let a=o[i],l=Yi(
n,a),m=ne(null);if(m[Zi]=a,typeof l=="object"&&l!==null){let b=$i(l);for(let p=0;p<b.length&&p<uo;p++)t(b[p]),m[b[p]]=Qi(
Yi(l,b[p]))}else s=!0,m[Xi]=Qi(l);r[r.length]=m}return s&&e(Xi),r}function $i(n){let t=c(),e=gt(n)?n.length:rt(n)!==void 0?
oe(n):-1;if(e>=0)for(let r=0;r<e&&r<Wi;r++)t[r]=B(r);else if(un(n)===null){let r=tn(n);for(let o=0;o<r.length&&o<Wi;o++)
t[o]=r[o]}return t}function Qi(n){let t=typeof n=="string"?"'"+u(n,0,zi)+"'":wo(n,1);return u(t,0,zi)}function ol(n,t){let e=c();
for(let o=0;o<n.length;o++)e[o]=sl(n[o],t);let r=ao(e,"\u250C","\u252C","\u2510")+`
`+Ji(n,e,o=>o)+`
`+ao(e,"\u251C","\u253C","\u2524");for(let o=0;o<t.length;o++)r+=`
`+Ji(n,e,s=>t[o][s]??"");return r+`
`+ao(e,"\u2514","\u2534","\u2518")}function sl(n,t){let e=n.length;for(let r=0;r<t.length;r++){let o=(t[r][n]??"").length;
o>e&&(e=o)}return e+2}function ao(n,t,e,r){let o=t;for(let s=0;s<n.length;s++)o+=(s>0?e:"")+ta("\u2500",n[s]);return o+r}
function Ji(n,t,e){let r="\u2502";for(let o=0;o<n.length;o++){let s=" "+e(n[o]);r+=s+ta(" ",t[o]-s.length)+"\u2502"}return r}
function ta(n,t){let e="";for(let r=0;r<t;r++)e+=n;return e}var Wi,uo,zi,Zi,Xi,Yi,ea=y(()=>{w();R();Wi=100,uo=20,zi=200,
Zi="(index)",Xi="Values";Yi=(n,t)=>Q(n,t)?.value;mt(nl,"console.table")});Re();platform=n=>(z[n]===void 0&&al(n),z[n]);function al(n){switch(n){case"AbortController":case"AbortSignal":return bn();case"\
Blob":case"File":return de();case"CryptoKey":return Mr();case"\
crypto":return qs();case"CustomEvent":case"Event":case"EventTarget":return mr();case"\
DOMException":return Lt();case"FormData":return qr();case"\
Headers":return Jt();case"Request":return Yr();case"Re\
sponse":return Qr();case"TextDecoder":return Ni();case"\
TextEncoder":return Ui();case"URL":return Di();case"UR\
LSearchParams":return Yn();case"atob":case"btoa":return ji();case"\
fetch":return Ki();case"structuredClone":return Vi();default:
return ea()}}})();
return platform;})

//# sourceURL=platform.js
//#section components
(function(ft,Me,Te,Ie,$e,R,T,ke,Ee,Ne,Re,De,z,Q,Ae,Ge,je,b,Le,D,X,Z,Ue,J,tt,Pe,pt,Je,_,Fe,Ve,qe,F,mt,St,gt,He,Ke,We,vt,bt,_t,et,Ye,A,yt,V,ze,Qe,Xe,Ze,wt,l,tn,en,nn,rn,sn,Bt,on,un,ln,an,cn,hn,dn,fn,pn,mn,Sn,gn,vn){
"use strict";function d(t,e){return Te(`${t}: ${e}`,"invalid_argument")}function o(t,e,n,r,s=0){if(n==null){if(s>0)throw d(
t,`${e} is missing`);return}if(typeof n!="string")throw d(t,`${e} is not a text`);if(n.length<s)throw d(t,`${e} is empty`);
if(n.length>r&&Ot(n)>r)throw d(t,`${e} is longer than ${T(r)}`)}function Ot(t){let e=0;for(let n=0;n<t.length;n++){const r=Ie(
t,n);(r<56320||r>57343)&&e++}return e}function S(t,e,n,r,s){if(n==null)return;if(!(typeof n=="number"&&n%1===0)||n<r||n>
s)throw d(t,`${e} is no whole number from ${T(r)} to ${T(s)}`)}function y(t,e,n,r,s){const i=$e(n)?n.length:0;if(i<r)throw d(
t,i===0?`${e} is empty`:`${e} has fewer than ${T(r)}`);if(i>s)throw d(t,`${e} has more than ${T(s)}`)}function nt(t,e,n){
const r=R(e,"min_values"),s=R(e,"max_values");if(S(t,"min_values",r,0,n),S(t,"max_values",s,1,n),typeof r=="number"&&typeof s==
"number"&&r>s)throw d(t,"min_values is more than max_values")}function rt(t,e,n,r){y(t,"options",e,n,r);for(let s=0;s<e.
length;s++){const i=`options[${T(s)}]`;o(t,`${i}.label`,R(e[s],"label"),100,1),o(t,`${i}.value`,R(e[s],"value"),100,1),o(
t,`${i}.description`,R(e[s],"description"),100)}}var bn=2147483647,h=class{#t;constructor(t){this.#t={type:t}}setId(t){return this.
set("id",t)}set(t,e){return Me(this.#t,t,e),this}json(t){return S(t,"id",this.#t.id,0,bn),{...this.#t}}copyTo(t){return t.#t=
{...this.#t},t}};function st(t){const e=t;return typeof e.toJSON=="function"?e.toJSON():t}function q(t){return t.map(st)}
function G(t,e,n){if(t===void 0)throw new ke(`${e}: it needs ${n}`);return t}var it="actionRow",xt=class extends h{#t=[];constructor(){
super(ft.ActionRow)}addComponents(...t){return this.#t=[...this.#t,...t],this}setComponents(t){return this.#t=[...t],this}toJSON(){
const t=q(this.#t);y(it,"components",t,1,5);for(let e=0;e<t.length;e++)if(t.length>1&&t[e]?.type!==ft.Button)throw d(it,
`components[${e}] is no button, and needs a row of its own`);return{...this.json(it),components:t}}};function _n(){return new xt}
var H=Ee({Primary:1,Secondary:2,Success:3,Danger:4,Link:5,Premium:6});function ot(t){const e=[],n=[];let r=0;for(let s=0;s<
t.length;s++){const i=yn(t,s);i<0||(Q(e,b(t,r,s)),Q(n,b(t,s+1,i)),r=i+1,s=i)}return Q(e,b(t,r)),{text:t,texts:e,names:n}}
function yn(t,e){if(b(t,e,e+1)!=="{")return-1;for(let n=e+1;n<t.length;n++){if(b(t,n,n+1)==="}")return n>e+1?n:-1;if(!wn(
Ae(t,n),n===e+1))return-1}return-1}function wn(t,e){return t>=65&&t<=90||t>=97&&t<=122||t===95||!e&&t>=48&&t<=57}function Bn(t,e){
const{texts:n,names:r}=t,s={};let i=n[0].length;if(b(e,0,i)!==n[0])return null;for(let a=0;a<r.length;a++){const m=n[a+1],
O=a===r.length-1&&m===""?e.length:x(e,m,i+1);if(O<=i)return null;Ge(s,r[a],b(e,i,O)),i=O+m.length}return i===e.length?s:
null}function On(t,e,n){let r=t.texts[0];for(let s=0;s<t.names.length;s++){const i=t.names[s],a=t.texts[s+1],m=je(e,i);if(m===
void 0)throw new z(`${n}: "${t.text}" needs with({ ${i}: ... })`);r+=xn(Le(m),a,`${n}: ${i}`)+a}return r}function xn(t,e,n){
if(t==="")throw new z(`${n} is empty`);if(e!==""&&x(t,e,0)>=0)throw new z(`${n} holds "${e}", which ends it in the patte\
rn`);return t}function x(t,e,n){for(let r=n;r+e.length<=t.length;r++)if(b(t,r,r+e.length)===e)return r;return-1}var w=64,
j=64,Ct=4096,Mt=new F(j),Tt=new F(8),C=new F(j),c=new F(8),p=new mt(Ct+2*w),L=new mt(32),K=0;for(let t=2;K<j;t++)Cn(t)&&
(K<8&&(Tt[K]=It(t**(1/2))),Mt[K++]=It(t**(1/3)));function Cn(t){for(let e=2;e*e<=t;e++)if(t%e===0)return!1;return!0}function It(t){
return(t-(t|0))*4294967296|0}var g=(t,e)=>t>>>e|t<<32-e,u=(t,e)=>t[e];function $t(t){const e=Mn(t);for(let n=0;n<8;n++)c[n]=
u(Tt,n);for(let n=0;n<e;n+=w)Tn(n);for(let n=0;n<32;n++)L[n]=u(c,n>>2)>>>24-8*(n&3)}function Mn(t){let e=t;for(p[e++]=128;e%
w!==w-8;)p[e++]=0;for(let n=0;n<4;n++)p[e++]=0;for(let n=24;n>=0;n-=8)p[e++]=t*8>>>n;return e}function Tn(t){In(t);let e=u(
c,0),n=u(c,1),r=u(c,2),s=u(c,3),i=u(c,4),a=u(c,5),m=u(c,6),Y=u(c,7);for(let O=0;O<j;O++){const kr=g(i,6)^g(i,11)^g(i,25),
ve=Y+kr+(i&a^~i&m)+u(Mt,O)+u(C,O)|0,Er=(g(e,2)^g(e,13)^g(e,22))+(e&n^e&r^n&r)|0;Y=m,m=a,a=i,i=s+ve|0,s=r,r=n,n=e,e=ve+Er|
0}kt(0,e,n,r,s),kt(4,i,a,m,Y)}function kt(t,e,n,r,s){c[t]=u(c,t)+e,c[t+1]=u(c,t+1)+n,c[t+2]=u(c,t+2)+r,c[t+3]=u(c,t+3)+s}
function In(t){for(let e=0;e<16;e++){const n=t+4*e,r=u(p,n)<<24|u(p,n+1)<<16;C[e]=r|u(p,n+2)<<8|u(p,n+3)}for(let e=16;e<
j;e++){const n=u(C,e-15),r=u(C,e-2),s=g(n,7)^g(n,18)^n>>>3,i=g(r,17)^g(r,19)^r>>>10;C[e]=u(C,e-16)+s+u(C,e-7)+i}}function $n(t,e){
let n=e;for(let r=0;r<t.length&&n<Ct;r++){const s=kn(t,r);if(s>65535&&r++,s<128)p[n++]=s;else{const i=s<2048?1:s<65536?2:
3;p[n++]=65280>>i+1|s>>6*i;for(let a=i-1;a>=0;a--)p[n++]=128|s>>6*a&63}}return n}function kn(t,e){const n=St(t,e);if(n<55296||
n>56319||e+1>=t.length)return n;const r=St(t,e+1);return r<56320||r>57343?n:65536+(n-55296<<10)+(r-56320)}function Et(t,e){
for(let n=0;n<w;n++){const r=gt(t,2*n,2*n+2);p[n]=(r===""?0:He("0x"+r))^e}}var En="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijk\
lmnopqrstuvwxyz0123456789-_";function Nt(t,e){Et(t,54),$t($n(e,w)),Et(t,92);for(let r=0;r<32;r++)p[w+r]=u(L,r);$t(w+32);
let n="";for(let r=0;r<9;r+=3){const s=u(L,r)<<16|u(L,r+1)<<8|u(L,r+2);for(let i=18;i>=0;i-=6){const a=s>>i&63;n+=gt(En,
a,a+1)}}return n}var B="#~",ut=12,Rt=100,Dt=6e4,Nn=168*3600,Rn=16,U=36,At="component-state";function Dn(t,e,n){const r=Fe(
t);if(typeof r!="string")throw new Z(`${n}: state() takes what JSON can say`);const s=Pe(e,"ttl");if(s!==void 0&&(typeof s!=
"number"||!(s>0)))throw new Z(`${n}: ttl must be a number of seconds above 0`);return{json:r,ttl:s??null,key:null}}function An(t,e,n){
if(x(t,B,0)>=0)throw new Z(`${n}: a custom id cannot hold "${B}"`);const r=`j${e.ttl===null?"":jt(e.ttl)}.${e.json}`;if(t.
length+B.length+ut+r.length<=Rt)return Gt(t,r);const s=e.ttl??Nn;return e.key??=Gn(e.json,s),Gt(t,`k${jt(s)}.${e.key}`)}
function Gt(t,e){return t+B+Nt(D.signingKey(),t+B+e)+e}function jt(t){return Lt(J((tt()+t*1e3)/Dt)+1)}function Lt(t){const e="\
0123456789abcdefghijklmnopqrstuvwxyz";let n="";for(let r=t;r>=1;r=J(r/U))n=_(e,r%U,r%U+1)+n;return n}function Gn(t,e){let n="";
for(;n.length<Rn;)n+=Lt(1+J(Je()*(U-1)));const r=J(tt()/1e3+e)+1;return jn(D.op("kv.set",{store:At,key:n,value:t,expiration:r})),
n}async function jn(t){try{await t}catch(e){D.report(e)}}function Ln(t){const e=x(t,B,0);return e<0?{id:t,rest:null}:{id:_(
t,0,e),rest:_(t,e+B.length)}}async function Un(t,e){if(t.rest===null)return null;const n=_(t.rest,ut);if(Nt(D.signingKey(),
t.id+B+n)!==_(t.rest,0,ut))throw X("the state in its custom id was not signed by this guild's script","forbidden");const r=x(
n,".",1),s=_(n,1,r);if(s!==""&&Pn(s)*Dt<tt())throw Ut();const i=_(n,r+1);if(_(n,0,1)==="j")return pt(i);const a=await D.
op("kv.get",{store:At,key:i},e);if(typeof a!="string")throw Ut();return pt(a)}function Ut(){return X("the state in its c\
ustom id has expired","not_found")}function Pn(t){let e=0;for(let n=0;n<t.length;n++){const r=Ue(t,n);e=e*U+(r>=97?r-87:
r-48)}return Ve(e)}function Jn(t,e){if(t.length<1||t.length>Rt){const n=qe(t.length);throw X(`${e}: custom_id is ${n} ch\
aracters long, not 1 to 100`,"invalid_argument")}return t}var P=class dt{#t;#e;#n;#r;constructor(e,n,r={},s=null){this.#t=
e,this.#e=ot(n),this.#n=r,this.#r=s}get pattern(){return this.#e.text}with(e){const n={};return Pt(n,this.#n),Pt(n,e),new dt(
this.#t,this.#e.text,n,this.#r)}state(e,n){const r=Dn(e,n,this.#t);return new dt(this.#t,this.#e.text,this.#n,r)}text(){
const e=On(this.#e,this.#n,this.#t),n=this.#r===null?e:An(e,this.#r,this.#t);return Jn(n,this.#t)}};function Pt(t,e){const n=De(
e);for(let r=0;r<n.length;r++){const s=n[r];Re(t,s,e[s])}}var Jt=500,Fn="This can no longer be used. Please ask for it a\
new.",I=[],Ft=!1,Vt=!1;function $(t,e,n,r,s){if(typeof n!="string"||n==="")throw new et(`${t}: the pattern must be a str\
ing that is not empty`);if(typeof r!="function")throw new et(`${t}: the handler of "${n}" is not a function`);const i=qt(
e,n);i!==null?i.handler=r:Vn({kind:e,pattern:ot(n),handler:r},t),A(s,"defer")===!1&&qn(n,t)}function qt(t,e){for(let n=0;n<
I.length;n++){const r=I[n];if(r.kind===t&&r.pattern.text===e)return r}return null}function Vn(t,e){if(I.length>=Jt)throw Ke(
`${e}: more than ${yt(Jt)} patterns`,"limit_exceeded");Ye(I,t),t.kind==="modal"?Kn():Hn()}function qn(t,e){const n=ot(t).
texts[0];if(n==="")throw new et(`${e}: with defer: false a pattern begins with text, not a name`);_t.declare("interactio\
n.defer_late",{customIds:[n]})}function Hn(){if(Ft)return;Ft=!0;const t={rawName:"INTERACTION_CREATE",interactionType:vt.
Component};bt(t,e=>{const n=A(A(A(e,"msg"),"data"),"component_type");return Ht(n===We.Button?"button":"select",e)})}function Kn(){
if(Vt)return;Vt=!0;const t=vt.ModalSubmit;bt({rawName:"INTERACTION_CREATE",interactionType:t},e=>Ht("modal",e))}async function Ht(t,e){
const n=Ln(yt(A(e.msg,"customId"))),r=Wn(t,n.id);if(r===null)return;let s;try{s=await Un(n,e.eventId)}catch(i){const{message:a}=i,
m=r.route.pattern.text;_t.log("error",`${t} "${m}" was not handled: ${a}`,e.eventId),await e.reply({content:Fn,ephemeral:!0});
return}await r.route.handler({...e,params:r.params,state:s})}function Wn(t,e){const n=qt(t,e);if(n!==null&&n.pattern.names.
length===0)return{route:n,params:{}};for(let r=0;r<I.length;r++){const s=I[r],i=s.kind===t?Bn(s.pattern,e):null;if(i!==null)
return{route:s,params:i}}return null}function Yn(t){if(typeof t!="string")return{...t};const e=x(t,":",0),n=e<0?-1:x(t,"\
:",e+1);if(V(t,0,1)!=="<"||n<0)return{name:t};const r={name:V(t,e+1,n),id:V(t,n+1,t.length-1)};return V(t,1,e)==="a"?{...r,
animated:!0}:r}var Kt=5,lt=6,Wt=class be extends h{#t=H.Primary;#e;constructor(e){super(Ne.Button),e!==void 0&&this.setCustomId(
e)}setStyle(e){return this.#t=e,this}setCustomId(e){return this.#e=new P("button",e),this}setUrl(e){return this.#t=Kt,this.
set("url",e)}setSkuId(e){return this.#t=lt,this.set("sku_id",e)}setLabel(e){return this.set("label",e)}setEmoji(e){return this.
set("emoji",Yn(e))}setDisabled(e=!0){return this.set("disabled",e)}with(e){return this.#r(this.#n().with(e))}state(e,n){
return this.#r(this.#n().state(e,n))}onClick(e,n){return $("onClick","button",this.#n().pattern,e,n),this}toJSON(){const{
type:e,...n}=this.json("button"),r={type:e,style:this.#t,...n};if(S("button","style",this.#t,H.Primary,lt),o("button","l\
abel",r.label,80),this.#t===lt)return Qn(r);if(r.label===void 0&&r.emoji===void 0)throw d("button","it needs setLabel() \
or setEmoji()");return this.#t===Kt?zn(r):{...r,custom_id:this.#n().text()}}#n(){return G(this.#e,"button","setCustomId(\
), setUrl() or setSkuId()")}#r(e){const n=this.copyTo(new be);return n.#t=this.#t,n.#e=e,n}};function zn(t){return o("bu\
tton","url",G(t.url,"button","setUrl()"),512,1),t}function Qn(t){if(G(t.sku_id,"button","setSkuId()"),t.label!==void 0||
t.emoji!==void 0)throw d("button","one that sells something has neither label nor emoji");return t}function Xn(t){return new Wt(
t)}var M="select",Yt=25,k=class _e extends h{#t;#e=[];constructor(e,n){super(e),this.#t=new P(M,n)}setCustomId(e){return this.#t=
new P(M,e),this}setPlaceholder(e){return this.set("placeholder",e)}setMinValues(e){return this.set("min_values",e)}setMaxValues(e){
return this.set("max_values",e)}setRequired(e=!0){return this.set("required",e)}setDisabled(e=!0){return this.set("disab\
led",e)}setChannelTypes(e){return this.set("channel_types",[...e])}setDefaultValues(e){return this.#e=e.map(n=>({...n})),
this}setDefaultUsers(e){return this.#r(e,"user")}setDefaultRoles(e){return this.#r(e,"role")}setDefaultChannels(e){return this.#r(
e,"channel")}addDefaultUser(e){return this.addDefaultValue(e,"user")}addDefaultRole(e){return this.addDefaultValue(e,"ro\
le")}addDefaultChannel(e){return this.addDefaultValue(e,"channel")}addDefaultValue(e,n){return this.#e=[...this.#e,{id:e,
type:n}],this}with(e){return this.#n(this.#t.with(e))}state(e,n){return this.#n(this.#t.state(e,n))}onSelect(e,n){return $(
"onSelect","select",this.#t.pattern,e,n),this}toJSON(){const{type:e,...n}=this.json(M),r={type:e,custom_id:this.#t.text(),
...n};return o(M,"placeholder",r.placeholder,150),nt(M,r,Yt),y(M,"default_values",this.#e,0,Yt),this.#e.length===0?r:{...r,
default_values:this.#e.map(s=>({...s}))}}another(){return new _e(this.json(M).type,"")}#n(e){const n=this.copyTo(this.another());
return n.#t=e,n.#e=this.#e,n}#r(e,n){const r=this.#e.filter(s=>s.type!==n);return this.#e=[...r,...e.map(s=>({id:s,type:n}))],
this}},zt=class ye extends k{constructor(e){super(ze.ChannelSelect,e)}another(){return new ye("")}};function Zn(t){return new zt(
t)}var Qt=class extends h{constructor(t){super(Qe.Checkbox),this.setCustomId(t)}setCustomId(t){return this.set("custom_i\
d",t)}setDefault(t=!0){return this.set("default",t)}toJSON(){const t=this.json("checkbox");return o("checkbox","custom_i\
d",t.custom_id,100,1),t}};function tr(t){return new Qt(t)}var Xt=class extends h{#t=[];constructor(t){super(Xe.CheckboxGroup),
this.setCustomId(t)}setCustomId(t){return this.set("custom_id",t)}setOptions(t){return this.#t=t.map(e=>({...e})),this}addOptions(...t){
return this.setOptions([...this.#t,...t])}setMinValues(t){return this.set("min_values",t)}setMaxValues(t){return this.set(
"max_values",t)}setRequired(t=!0){return this.set("required",t)}toJSON(){const t=this.json("checkboxGroup");return o("ch\
eckboxGroup","custom_id",t.custom_id,100,1),rt("checkboxGroup",this.#t,1,10),nt("checkboxGroup",t,10),{...t,options:this.#t.
map(e=>({...e}))}}};function er(t){return new Xt(t)}var Zt=class extends h{#t=[];constructor(){super(Ze.Container)}addComponents(...t){
return this.#t=[...this.#t,...t],this}setComponents(t){return this.#t=[...t],this}setAccentColor(t){return this.set("acc\
ent_color",t)}setSpoiler(t=!0){return this.set("spoiler",t)}toJSON(){const t=q(this.#t);y("container","components",t,1,39);
const{type:e,...n}=this.json("container");return S("container","accent_color",n.accent_color,0,16777215),{type:e,components:t,
...n}}};function nr(){return new Zt}var f="embed",E=2048,te=6e3;function rr(t){o(f,"title",l(t,"title"),256),o(f,"descri\
ption",l(t,"description"),4096),o(f,"url",l(t,"url"),E),S(f,"color",l(t,"color"),0,16777215),sr(t);const e=l(t,"fields");
if(y(f,"fields",e,0,25),wt(e))for(let r=0;r<e.length;r++)ir(e[r],r);if(or(t)>te)throw d(f,`all its texts together are lo\
nger than ${te}`)}function sr(t){const e=l(t,"footer"),n=l(t,"author");o(f,"footer.text",l(e,"text"),2048),o(f,"footer.i\
con_url",l(e,"icon_url"),E),o(f,"author.name",l(n,"name"),256),o(f,"author.url",l(n,"url"),E),o(f,"author.icon_url",l(n,
"icon_url"),E),o(f,"image.url",l(l(t,"image"),"url"),E),o(f,"thumbnail.url",l(l(t,"thumbnail"),"url"),E)}function ir(t,e){
o(f,`fields[${e}].name`,l(t,"name"),256,1),o(f,`fields[${e}].value`,l(t,"value"),1024,1)}function or(t){let e=N(l(t,"tit\
le"))+N(l(t,"description"));e+=N(l(l(t,"footer"),"text"))+N(l(l(t,"author"),"name"));const n=l(t,"fields");if(!wt(n))return e;
for(let r=0;r<n.length;r++)e+=N(l(n[r],"name"))+N(l(n[r],"value"));return e}function N(t){return typeof t=="string"?Ot(t):
0}var ee=class{#t;constructor(t={}){this.#t={...t}}setTitle(t){return this.#e({title:t})}setDescription(t){return this.#e(
{description:t})}setUrl(t){return this.#e({url:t})}setColor(t){return this.#e({color:t})}setTimestamp(t){return this.#e(
{timestamp:t})}setFooter(t,e){return this.#e({footer:e===void 0?{text:t}:{text:t,icon_url:e}})}setImage(t){return this.#e(
{image:{url:t}})}setThumbnail(t){return this.#e({thumbnail:{url:t}})}setAuthor(t,e={}){const{url:n,iconUrl:r}=e;return this.#e(
{author:{name:t,...n===void 0?null:{url:n},...r===void 0?null:{icon_url:r}}})}addField(t,e,n=!1){return this.addFields([
{name:t,value:e,inline:n}])}addFields(t){return this.setFields([...this.#t.fields??[],...t])}setFields(t){return this.#e(
{fields:t.map(e=>({...e}))})}toJSON(){return rr(this.#t),{...this.#t}}#e(t){return this.#t={...this.#t,...t},this}};function ur(t){
return new ee(t)}var at="attachment://",ne=class extends h{#t;constructor(t){super(tn.File),this.#t=t}setUrl(t){return this.#t=
t,this}setSpoiler(t=!0){return this.set("spoiler",t)}toJSON(){if(o("file","file.url",this.#t,2048,1),en(this.#t,0,at.length)!==
at)throw d("file",`file.url does not begin with ${at}`);return{...this.json("file"),file:{url:this.#t}}}};function lr(t){
return new ne(t)}var re=class extends h{constructor(t){super(nn.FileUpload),this.setCustomId(t)}setCustomId(t){return this.
set("custom_id",t)}setMinValues(t){return this.set("min_values",t)}setMaxValues(t){return this.set("max_values",t)}setRequired(t=!0){
return this.set("required",t)}toJSON(){const t=this.json("fileUpload");return o("fileUpload","custom_id",t.custom_id,100,
1),nt("fileUpload",t,10),t}};function ar(t){return new re(t)}var ct=sn({Short:1,Paragraph:2}),v="inputText",W=4e3,se=class extends h{constructor(t){
super(rn.InputText),this.setCustomId(t).setStyle(ct.Short)}setCustomId(t){return this.set("custom_id",t)}setStyle(t){return this.
set("style",t)}setMinLength(t){return this.set("min_length",t)}setMaxLength(t){return this.set("max_length",t)}setRequired(t=!0){
return this.set("required",t)}setValue(t){return this.set("value",t)}setPlaceholder(t){return this.set("placeholder",t)}setLabel(t){
return this.set("label",t)}toJSON(){const t=this.json(v);if(o(v,"custom_id",t.custom_id,100,1),S(v,"style",t.style,1,2),
o(v,"label",t.label,45),o(v,"value",t.value,W),o(v,"placeholder",t.placeholder,100),S(v,"min_length",t.min_length,0,W),S(
v,"max_length",t.max_length,1,W),Bt(t.min_length??0)>Bt(t.max_length??W))throw d(v,"min_length is more than max_length");
return t}};function cr(t){return new se(t)}var ie=class extends h{#t;constructor(t){super(on.Label),this.setLabel(t)}setLabel(t){
return this.set("label",t)}setDescription(t){return this.set("description",t)}setComponent(t){return this.#t=t,this}toJSON(){
const t=st(G(this.#t,"label","setComponent()")),e=this.json("label");return o("label","label",e.label,45,1),o("label","d\
escription",e.description,100),{...e,component:t}}};function hr(t){return new ie(t)}var oe=class extends h{#t=[];constructor(){
super(un.MediaGallery)}addItem(t,e={}){const n={media:{url:t}};return e.description!==void 0&&(n.description=e.description),
e.spoiler!==void 0&&(n.spoiler=e.spoiler),this.#t=[...this.#t,n],this}setItems(t){return this.#t=t.map(ue),this}toJSON(){
y("mediaGallery","items",this.#t,1,10);for(let t=0;t<this.#t.length;t++)dr(this.#t[t],t);return{...this.json("mediaGalle\
ry"),items:this.#t.map(ue)}}};function dr(t,e){o("mediaGallery",`items[${e}].media.url`,t.media.url,2048,1),o("mediaGall\
ery",`items[${e}].description`,t.description,1024)}function ue(t){return{...t,media:{...t.media}}}function fr(){return new oe}
var le=class we extends k{constructor(e){super(ln.MentionableSelect,e)}another(){return new we("")}};function pr(t){return new le(
t)}var ae=class Be{#t;#e;#n=[];constructor(e,n){this.#t=new P("modal",e),this.#e=n}setCustomId(e){return this.#t=new P("\
modal",e),this}setTitle(e){return this.#e=e,this}addComponents(...e){return this.#n=[...this.#n,...e],this}setComponents(e){
return this.#n=[...e],this}with(e){return this.#r(this.#t.with(e))}state(e,n){return this.#r(this.#t.state(e,n))}onSubmit(e){
return $("onSubmit","modal",this.#t.pattern,e,void 0),this}toJSON(){o("modal","title",this.#e,45,1),y("modal","component\
s",this.#n,1,5);const e=q(this.#n);for(let n=0;n<e.length;n++)mr(e[n],n);return{custom_id:this.#t.text(),title:this.#e,components:e}}#r(e){
const n=new Be("",this.#e);return n.#t=e,n.#n=this.#n,n}};function mr({type:t},e){const{ActionRow:n,Label:r,TextDisplay:s}=an;
if(!(t===n||t===r||t===s))throw d("modal",`components[${e}] stands in no label(), and is no textDisplay()`)}function Sr(t,e){
return new ae(t,e)}var ce=class extends h{#t=[];constructor(t){super(cn.RadioGroup),this.setCustomId(t)}setCustomId(t){return this.
set("custom_id",t)}setOptions(t){return this.#t=t.map(e=>({...e})),this}addOptions(...t){return this.setOptions([...this.#t,
...t])}setRequired(t=!0){return this.set("required",t)}toJSON(){const t=this.json("radioGroup");return o("radioGroup","c\
ustom_id",t.custom_id,100,1),rt("radioGroup",this.#t,2,10),{...t,options:this.#t.map(e=>({...e}))}}};function gr(t){return new ce(
t)}var he=class Oe extends k{constructor(e){super(hn.RoleSelect,e)}another(){return new Oe("")}};function vr(t){return new he(
t)}var de=class extends h{#t;#e=[];constructor(){super(dn.Section)}addComponents(...t){return this.#e=[...this.#e,...t],
this}setComponents(t){return this.#e=[...t],this}setAccessory(t){return this.#t=t,this}toJSON(){const t=st(G(this.#t,"se\
ction","setAccessory()")),e=q(this.#e);return y("section","components",e,1,3),{...this.json("section"),components:e,accessory:t}}};
function br(){return new de}var ht={small:1,large:2},fe=class extends h{constructor(t=!0){super(fn.Separator),this.setDivider(
t)}setDivider(t=!0){return this.set("divider",t)}setSpacing(t){return this.set("spacing",typeof t=="number"?t:ht[t])}toJSON(){
const t=this.json("separator");return S("separator","spacing",t.spacing,ht.small,ht.large),t}};function _r(t=!0){return new fe(
t)}var pe=class xe extends k{#t=[];constructor(e){super(pn.StringSelect,e)}setOptions(e){return this.#t=e.map(n=>({...n})),
this}addOptions(...e){return this.setOptions([...this.#t,...e])}toJSON(){return rt("select",this.#t,1,25),{...super.toJSON(),
options:this.#t.map(e=>({...e}))}}another(){return new xe("").setOptions(this.#t)}};function yr(t){return new pe(t)}var me=class extends h{constructor(t){
super(mn.TextDisplay),this.setContent(t)}setContent(t){return this.set("content",t)}toJSON(){const t=this.json("textDisp\
lay");return o("textDisplay","content",t.content,4e3,1),t}};function wr(t){return new me(t)}var Se=class extends h{#t;constructor(t){
super(Sn.Thumbnail),this.#t=t}setUrl(t){return this.#t=t,this}setDescription(t){return this.set("description",t)}setSpoiler(t=!0){
return this.set("spoiler",t)}toJSON(){const t=this.json("thumbnail");return o("thumbnail","media.url",this.#t,2048,1),o(
"thumbnail","description",t.description,1024),{...t,media:{url:this.#t}}}};function Br(t){return new Se(t)}var ge=class Ce extends k{constructor(e){
super(gn.UserSelect,e)}another(){return new Ce("")}};function Or(t){return new ge(t)}var xr=H,Cr=ct,Mr=vn({CROSSPOSTED:1,
IS_CROSSPOST:2,SUPPRESS_EMBEDS:4,SOURCE_MESSAGE_DELETED:8,URGENT:16,HAS_THREAD:32,EPHEMERAL:64,LOADING:128,FAILED_TO_MENTION_SOME_ROLES_IN_THREAD:256,
SUPPRESS_NOTIFICATIONS:4096,IS_VOICE_MESSAGE:8192,IS_COMPONENTS_V2:32768});function Tr(t,e,n){$("onButton","button",t,e,
n)}function Ir(t,e,n){$("onModal","modal",t,e,n)}function $r(t,e,n){$("onSelect","select",t,e,n)}return{__proto__:null,ActionRowBuilder:xt,
ButtonBuilder:Wt,ButtonStyle:H,ButtonStyles:xr,ChannelSelectMenuBuilder:zt,CheckboxBuilder:Qt,CheckboxGroupBuilder:Xt,ContainerBuilder:Zt,
EmbedBuilder:ee,FileBuilder:ne,FileUploadBuilder:re,InputTextBuilder:se,InputTextStyle:ct,InputTextStyles:Cr,LabelBuilder:ie,
MediaGalleryBuilder:oe,MentionableSelectMenuBuilder:le,MessageFlags:Mr,ModalBuilder:ae,RadioGroupBuilder:ce,RoleSelectMenuBuilder:he,
SectionBuilder:de,SelectMenuBuilderBase:k,SeparatorBuilder:fe,StringSelectMenuBuilder:pe,TextDisplayBuilder:me,ThumbnailBuilder:Se,
UserSelectMenuBuilder:ge,actionRow:_n,button:Xn,channelSelect:Zn,checkbox:tr,checkboxGroup:er,container:nr,embed:ur,file:lr,
fileUpload:ar,inputText:cr,label:hr,mediaGallery:fr,mentionableSelect:pr,modal:Sr,onButton:Tr,onModal:Ir,onSelect:$r,radioGroup:gr,
roleSelect:vr,section:br,separator:_r,stringSelect:yr,textDisplay:wr,thumbnail:Br,userSelect:Or}})
//# sourceURL=components.js
//#section rest
(function(Q,X,Z,Y,B,P,ee,te,ne,b,f,A,re,se,ae,G,oe,ie,de,ce,le,me,h,ue,fe,he,l,v,ge,pe,be,I,E,ve,_e,C,we,ye,ke,Me,Ie,Ce,D,i,W,R,Re,_,d){
"use strict";async function x(e){await Q.op("commands.register",{commands:X(e)})}async function g(e,t,n){return A.camelize(
await A.op(e,re(t,n)))}var F=class{#e;constructor(e){this.#e=e}static run(e,t,n){return g(t.op,Oe(e.#e,t,n),t.name)}};function m(e){
let t;return n=>(t??=Te(e),new t(n))}function Te(e){const t=class extends F{constructor(r){super(r)}},n=f(e," ");for(let r=0;r<
n.length;r++){const s=Se(n[r]);ee(t.prototype,s.name,function(...a){return F.run(this,s,a)})}return t}function Se(e){const t=f(
e,"="),n=f(t[1],":"),r=n.length>1?f(n[1],","):[],s=[];for(let a=0;a<r.length;a++)B(s,je(r[a]));return{name:t[0],op:n[0],
parameters:s}}function je(e){const t=f(e,"<"),n=t[0];return t.length>1?{name:n,kind:"renamed",from:t[1]}:b(n,0,3)==="..."?
{name:b(n,3),kind:"options",from:""}:b(n,-1)==="*"?{name:b(n,0,-1),kind:"minutes",from:""}:{name:n,kind:"value",from:""}}
function Oe(e,t,n){const r=P(),s=P();T(s,e);for(let a=0,c=0;a<t.parameters.length;a++){const o=t.parameters[a];o.kind===
"renamed"?(s[o.name]=s[o.from],delete s[o.from]):Pe(r,o,n[c++],t.name)}return T(r,s),r}function Pe(e,t,n,r){if(n!==void 0)
if(t.kind==="minutes")e[t.name]=typeof n=="number"?n*60:n;else if(t.kind==="value"||typeof n=="string"&&t.name!=="")e[t.
name]=n;else if(typeof n=="object"&&n!==null)T(e,n);else throw new Y(`${r}: expected an object of options`)}function T(e,t){
const n=te(t);for(let r=0;r<n.length;r++){const s=n[r];e[s]=ne(t,s)}}var Ae=m("fetch=channel.get edit=channel.edit:... d\
elete=channel.delete:reason send=message.send:...content messages=message.list:... pins=message.list_pins:... bulkDelete\
=message.delete_many:messageIds,reason startTyping=channel.start_typing createThread=thread.create:... invites=invite.li\
st_of_channel createInvite=invite.create:... webhooks=webhook.list_of_channel createWebhook=webhook.create:... setPermis\
sions=channel.edit_permissions:overwriteId,... clearPermissions=channel.delete_permissions:overwriteId,reason");function Ge(e){
return Ae(Z("channelId",e))}var L=1e3,Ee=m("fetch=guild.get:... edit=guild.edit:... channels=channel.list threads=thread\
.list_active createChannel=channel.create:... roles=role.list createRole=role.create:... members=member.list:... searchM\
embers=member.search:query,... bans=ban.list:... emojis=emoji.list stickers=sticker.list invites=invite.list webhooks=we\
bhook.list scheduledEvents=event.list auditLog=guild.read_audit_log:..."),De=We();function We(){const e=Ee(se());return ae(
e,"everyMember",xe),e}async function*xe(){for(let e,t=!1;!t;){const n=await g("member.list",{limit:L,after:e},"everyMemb\
er");for(let r=0;r<n.length;r++)yield n[r];t=n.length<L,t||(e=G(G(n[n.length-1],"user"),"id"))}}var U=1n<<3n,w=he(v),V=Fe();
function Fe(){let e=0n;for(let t=0;t<w.length;t++)e|=v[w[t]];return e}function Le(e,t){const n=l(e),r=l(t);return(n&U)!==
0n||(n&r)===r}function Ue(...e){let t=0n;for(let n=0;n<e.length;n++)t|=l(e[n]);return t}function Ve(e,t){return l(e)&~l(
t)}function $e(e){const t=l(e),n=[];for(let r=0;r<w.length;r++){const s=w[r];(t&v[s])!==0n&&ue(n,s)}return n}var ze=fe({
...v,has:Le,add:Ue,remove:Ve,names:$e}),He=1n<<10n|1n<<16n,qe=10,Ke=12;async function $(e,t,n){const r=n??await g("guild\
.get",{},"permissionsOf"),s=typeof e=="string"?await S("member","userId",e):e,a=Je(r,s);if((a&U)!==0n)return V;const c=t===
void 0?void 0:await Ne(t),o=c===void 0?a:Qe(a,r.id,s,c);return Xe(s)?o&He:o}async function S(e,t,n){return await g(`${e}\
.get`,{[t]:n},"permissionsOf")}async function Ne(e){const t=typeof e=="string"?await S("channel","channelId",e):e;return!(t.
type>=qe&&t.type<=Ke)||typeof t.parentId!="string"?t:await S("channel","channelId",t.parentId)}function Je(e,t){if(e.ownerId===
t.user.id)return V;let n=0n;for(let r=0;r<e.roles.length;r++){const s=e.roles[r];(s.id===e.id||q(t.roles,s.id))&&(n|=h(s.
permissions))}return n}function Qe(e,t,n,r){let s=e,a=0n,c=0n;const o=de(r.permissionOverwrites)?r.permissionOverwrites:
[],N=H(o,t);N!==void 0&&(s=z(s,N));for(let O=0;O<o.length;O++){const M=o[O];M.id===t||!q(n.roles,M.id)||(a|=h(M.allow),c|=
h(M.deny))}s=s&~c|a;const J=H(o,n.user.id);return J===void 0?s:z(s,J)}function z(e,t){return e&~h(t.deny)|h(t.allow)}function H(e,t){
for(let n=0;n<e.length;n++)if(e[n]?.id===t)return e[n]}function q(e,t){for(let n=0;n<e.length;n++)if(e[n]===t)return!0;return!1}
function Xe(e){const t=le(e,"communicationDisabledUntil");return typeof t=="string"&&me(t)>ce()}var Ze=m("fetch=member.g\
et edit=member.edit:... setNick=member.edit:nick,reason addRole=member.add_role:roleId,reason removeRole=member.remove_r\
ole:roleId,reason timeout=member.timeout:seconds*,reason kick=member.kick:reason ban=ban.create:...reason send=direct.se\
nd:...content voice=member.get_voice");function Ye(e){const t=Ze(oe("userId",e));return ie(t,"permissions",n=>$(e,n)),t}
var Be=m("fetch=message.get reply=message.send:replyTo<messageId,...content edit=message.edit:...content delete=message.\
delete:reason forward=message.forward:fromChannelId<channelId,channelId crosspost=message.crosspost pin=message.pin:reas\
on unpin=message.unpin:reason react=reaction.add:emoji unreact=reaction.remove:emoji,userId clearReactions=reaction.clea\
r:emoji reactions=reaction.list:emoji,... startThread=thread.create_from_message:... endPoll=poll.end voters=poll.list_v\
oters:answerId,...");function et(e,t){const n=ge("channelId",e);return n.messageId=t,Be(n)}var tt=m("fetch=role.get edit\
=role.edit:... delete=role.delete:reason addTo=member.add_role:userId,reason removeFrom=member.remove_role:userId,reason");
function nt(e){return tt(pe("roleId",e))}var rt=m("fetch=user.get send=direct.send:...content ban=ban.create:...reason u\
nban=ban.delete:reason");function st(e){return rt(be("userId",e))}var at={async upsertGuildCommands(e){await x(e.commands)},
async createGuildCommand(e){const t=ye(C(e,"command"),1);return ke(t,1),await u("commands.create",E("command",t))},async editGuildCommand(e){
const t=y(e);return t.changes=we(C(e,"command")),await u("commands.edit",t)},async deleteGuildCommand(e){await I.op("com\
mands.delete",y(e))},async getGuildCommands(){return await u("commands.list",{})},async getGuildCommand(e){return await u(
"commands.get",y(e))},async editGuildCommandPermissions(){const e=new ve("rest.editGuildCommandPermissions: Discord lets\
 no bot change who may use a command. A member can, in the server's settings under Integrations; where they say nothing,\
 the command's defaultMemberPermissions count");throw _e(e,"code","forbidden"),e},async getGuildCommandsPermissions(){return await u(
"commands.permissions",{})},async getGuildCommandPermissions(e){return await u("commands.permissions",y(e))}};function y(e){
return E("commandId",C(e,"commandId"))}async function u(e,t){return I.camelize(await I.op(e,t))}var ot={async sendInteractionResponse(e){
const t=p(e,W,"rest.sendInteractionResponse");await i.op("interaction.respond",t)},async deferInteractionResponse(e){const t=_(
"interactionId",k(e));d(e,"ephemeral")===!0&&(t.ephemeral=!0),d(e,"update")===!0&&(t.update=!0),await i.op("interaction.\
defer",t)},async updateInteractionResponse(e){const t=p(e,R,"rest.updateInteractionResponse");t.update=!0,await i.op("in\
teraction.respond",t)},async editOriginalInteractionResponse(e){const t=p(e,R,"rest.editOriginalInteractionResponse");return j(
await i.op("interaction.edit_original",t))},async createFollowupMessage(e){const t=p(e,W,"rest.createFollowupMessage");return j(
await i.op("interaction.followup",t))},async editFollowupMessage(e){const t=p(e,R,"rest.editFollowupMessage");return t.messageId=
d(e,"messageId"),j(await i.op("interaction.edit_followup",t))},async deleteFollowupMessage(e){const t=_("interactionId",
k(e));t.messageId=d(e,"messageId"),await i.op("interaction.delete_followup",t)},async deleteOriginalInteractionResponse(e){
await i.op("interaction.delete_original",_("interactionId",k(e)))}};function p(e,t,n){return Re(_("interactionId",k(e)),
e,t,n)}function k(e){return d(e,"interactionId")??d(e,"token")??d(e,"interactionToken")}function j(e){return i.camelize(
e)}var K={message:"send=sendMessage edit=editMessage delete=deleteMessage delete_many=bulkDeleteMessages get=fetchMessag\
e list=fetchMessages forward=forwardMessage crosspost=crosspostMessage list_pins=fetchPinnedMessages pin=pinMessage unpi\
n=unpinMessage",poll:"end=endPoll list_voters=fetchPollVoters",direct:"send=sendDirectMessage",reaction:"add=addReaction\
 remove=removeReaction clear=clearReactions list=fetchReactions",channel:"list=fetchChannels get=fetchChannel create=cre\
ateChannel edit=editChannel delete=deleteChannel reorder=reorderChannels edit_permissions=editChannelPermissions delete_\
permissions=deleteChannelPermissions follow=followChannel edit_voice_status=editVoiceStatus start_typing=startTyping",thread:"\
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
=fetchStickers get=fetchSticker create=createSticker edit=editSticker delete=deleteSticker",sound:"list=fetchSounds get=\
fetchSound create=createSound edit=editSound delete=deleteSound",stage:"get=fetchStage begin=beginStage edit=editStage e\
nd=endStage",event:"list=fetchScheduledEvents get=fetchScheduledEvent create=createScheduledEvent edit=editScheduledEven\
t delete=deleteScheduledEvent list_users=fetchScheduledEventUsers",automod:"list=fetchAutoModerationRules get=fetchAutoM\
oderationRule create=createAutoModerationRule edit=editAutoModerationRule delete=deleteAutoModerationRule",invite:"list=\
fetchInvites list_of_channel=fetchChannelInvites get=fetchInvite create=createInvite delete=deleteInvite",guild:"get=fet\
chGuild edit=editGuild read_audit_log=fetchAuditLog"},it=Ie(dt());function dt(){const e={...ot,...at},t=Ce(K);for(let n=0;n<
t.length;n++){const r=t[n],s=D(K[r]," ");for(let a=0;a<s.length;a++)ct(e,r,D(s[a],"="))}return e}function ct(e,t,n){const r=`${t}\
.${n[0]}`,s=n[1];Me(e,s,a=>g(r,a,s))}return{__proto__:null,Permissions:ze,channel:Ge,guild:De,member:Ye,message:et,permissionsOf:$,
registerSlashCommands:x,rest:it,role:nt,user:st}})
//# sourceURL=rest.js
//#section tasks
(function(a,h,I,_,c,T,$,d,O,x,w,N,u,E,f,L,M,y,R,D,G){"use strict";var U={__proto__:null,s:1e3,m:6e4,h:36e5,d:864e5,w:6048e5},
Z=48,j=57;function m(n,t){if(typeof n=="number"&&n>=0&&n<1e12)return n*1e3-n*1e3%1;const e=typeof n=="string"&&n!==""?q(
n):null;if(e===null)throw z(n,t);return e}function q(n){let t=0,e=0;for(let s=0;s<n.length;s++){const o=$(n,s);if(o>=Z&&
o<=j)continue;const i=U[d(n,s,s+1)];if(i===void 0||s===e)return null;t+=O(d(n,e,s))*i,e=s+1}return e===n.length?t:null}function z(n,t){
const e=typeof n=="string"?` "${n}"`:"";return new T(`${t}: the duration${e} is neither seconds nor a text such as "5m" \
or "1h30m"`)}async function p(n,t,e){if(typeof t!="function")throw new h("once: what is to be done is a function");const s=await a.
op("once.begin",C(n,e)),o=c(s,"lease");if(o===void 0)return c(s,"value");let i;try{i=await t()}catch(g){throw await k(n,
o,!1),g}const A=v(n,o);A.value=i??null;try{return await a.op("once.finish",A)}catch(g){throw await k(n,o,!0),g}}async function k(n,t,e){
const s=v(n,t);e&&(s.done=!0);try{await a.op("once.abandon",s)}catch(o){a.report(o)}}async function B(n){return await a.
op("once.forget",l(n))}function C(n,t){const e=l(n),s=c(t,"expiresIn");return s!==void 0&&(e.expiresIn=F(s)),e.again=c(t,
"again")===!0,e}function F(n){const t=m(n,"once");return(t-t%1e3)/1e3+(t%1e3===0?0:1)}function v(n,t){const e=l(n);return e.
lease=t,e}function l(n){if(typeof n!="string"||n==="")throw new h("once: a key must be a string that is not empty");const t=I();
return t.key=n,t}_(p,"forget",B);var H=p;function J(n,t){if(typeof n!="string"||n==="")throw new w("onTask: a name must \
be a string that is not empty");if(typeof t!="function")throw new w(`onTask: the handler of "${n}" is not a function`);if(!N(
n,t))throw new x(`onTask: there is already a handler of "${n}"`)}var K=1e11;function P(n){const t=R(n,"in");if(t!==void 0)
return{inMs:m(t,"tasks.schedule")};const e=typeof n=="string"?D(n):G(n)??n;if(typeof e!="number"||e-e!==0)throw new y('t\
asks.schedule: a time is a Date, milliseconds since 1970, an ISO 8601 text, or { in: "5m" }');if(e<K)throw new y("tasks.\
schedule: a time that is a number is in milliseconds since 1970");return{dueAt:e-e%1}}async function Q(n,t,e,s){const o=f();
o.name=b(n,"tasks.schedule: the name");const i=P(t);return r(o,i,"dueAt"),r(o,i,"inMs"),o.payload=e??null,r(o,s,"key"),await u.
op("tasks.schedule",o)}async function S(n){const t=f();return t.keyOrId=b(n,"tasks.cancel: the key or id"),await u.op("t\
asks.cancel",t)}async function V(n){const t=f();return r(t,n,"name"),r(t,n,"limit"),r(t,n,"cursor"),await u.op("tasks.li\
st",t)}function b(n,t){if(typeof n=="string"&&n!=="")return n;throw new E(`${t} must be a string that is not empty`)}function r(n,t,e){
const s=M(t,e);s!=null&&(n[e]=s)}var W=L({schedule:Q,cancel:S,list:V});return{__proto__:null,onTask:J,once:H,tasks:W}})
//# sourceURL=tasks.js
//#section end
