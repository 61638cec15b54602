(()=>{var{bind,call}=Function.prototype;function uncurry(method){return bind.call(call,method)}var parse=JSON.parse;var stringify=JSON.
stringify;var now=Date.now;var evaluate=eval;var isArray=Array.isArray;var SafePromise=Promise;var SafeError=Error;var SafeTypeError=TypeError;
var{create,defineProperty,getOwnPropertyDescriptor,getPrototypeOf,keys,setPrototypeOf}=Object;var{ownKeys,apply,construct}=Reflect;
var floor=Math.floor;var toText=String;var toNumber=Number;var plainSlice=uncurry(String.prototype.slice);var slice=(text2,from,to)=>plainSlice(
text2,from,to);var upper=uncurry(String.prototype.toUpperCase);var includes=uncurry(String.prototype.includes);var wellFormed=uncurry(
String.prototype.toWellFormed);var charCode=uncurry(String.prototype.charCodeAt);var isoDate=uncurry(Date.prototype.toISOString);
var regexpText=uncurry(RegExp.prototype.toString);var symbolText=uncurry(Symbol.prototype.toString);var bigintText=uncurry(
BigInt.prototype.toString);var arrayBufferLength=uncurry(getOwnPropertyDescriptor(ArrayBuffer.prototype,"byteLength").get);
var mapSize=uncurry(getOwnPropertyDescriptor(Map.prototype,"size").get);var setSize=uncurry(getOwnPropertyDescriptor(Set.
prototype,"size").get);var typedPrototype=getPrototypeOf(Uint8Array.prototype);var typedName=uncurry(getOwnPropertyDescriptor(
typedPrototype,Symbol.toStringTag).get);var typedLength=uncurry(getOwnPropertyDescriptor(typedPrototype,"length").get);var errorPrototype=Error.
prototype;var regexpPrototype=RegExp.prototype;var mapEach=uncurry(Map.prototype.forEach);var setEach=uncurry(Set.prototype.
forEach);var objectPrototype=Object.prototype;var cleanKeys=ownKeys(objectPrototype);function assignmentIsUnsafe(){const found=ownKeys(
objectPrototype);if(found.length!==cleanKeys.length)return true;for(let i=0;i<found.length;i++)if(found[i]!==cleanKeys[i])
return true;return false}function define(target,key,value,enumerable=true){defineProperty(target,key,{__proto__:null,value,
enumerable,writable:true,configurable:true})}function list(){return setPrototypeOf([],null)}var{get,set,delete:remove,forEach}=Map.
prototype;var hidden={enumerable:false,configurable:false,writable:false};function safeMap(){const map=new Map;defineProperty(
map,"get",{...hidden,value:get});defineProperty(map,"set",{...hidden,value:set});defineProperty(map,"delete",{...hidden,
value:remove});defineProperty(map,"forEach",{...hidden,value:forEach});return map}function quoteKey(name){if(typeof name==="symbol")return"["+symbolText(name)+"]";return isIdentifier(name)?name:stringify(
name)}var identifier=/^[A-Za-z_$][\w$]*$/;var exec=RegExp.prototype.exec;Object.defineProperty(identifier,"exec",{value:exec});
Object.defineProperty(identifier,"test",{value:RegExp.prototype.test});function isIdentifier(name){return identifier.test(
name)}var MAX_DEPTH=4;var MAX_ENTRIES=100;var MAX_TEXT=1e4;function inspect(value){try{return typeof value==="string"?value:print(
value,0,null)}catch{return"[unprintable]"}}function describe(error){return stackOf(error)??slice(inspect(error),0,MAX_TEXT)}
function stackOf(error){if(typeof error!=="object"||error===null)return null;try{const{stack}=error;return typeof stack===
"string"&&stack!==""?slice(stack,0,MAX_TEXT):null}catch{return null}}function contains(path,value){for(let at=path;at!==
null;at=at.outer)if(at.value===value)return true;return false}function print(value,depth,path){switch(typeof value){case"\
string":return stringify(slice(value,0,MAX_TEXT));case"bigint":return bigintText(value)+"n";case"symbol":return symbolText(
value);case"function":return printFunction(value);case"object":return value===null?"null":printObject(value,depth,path);default:
return toText(value)}}function printFunction(value){const name=getOwnPropertyDescriptor(value,"name")?.value;return typeof name===
"string"&&name!==""?"[Function: "+name+"]":"[Function]"}function printObject(value,depth,path){if(contains(path,value))return"\
[Circular]";const special=printSpecial(value,depth,path);if(special!==null)return special;if(depth>=MAX_DEPTH)return isArray(
value)?"[Array]":"[Object]";return printEntries(value,depth,{value,outer:path})}function printSpecial(value,depth,path){
if(isError(value))return stackOf(value)??"[Error]";return attempt(()=>isoDate(value))??attempt(()=>regexpText(value),getPrototypeOf(
value)===regexpPrototype)??attempt(()=>printMap(value,depth,{value,outer:path}))??attempt(()=>printSet(value,depth,{value,
outer:path}))??attempt(()=>printTyped(value),typedName(value)!==void 0)}function isError(value){for(let at=value;at!==null;at=
getPrototypeOf(at)){if(at===errorPrototype)return true}return false}function attempt(action,applies=true){if(!applies)return null;
try{return action()}catch{return null}}function printMap(map,depth,path){let body="";let count2=0;const size=mapSize(map);
if(depth>=MAX_DEPTH)return"[Map]";mapEach(map,(value,key)=>{if(count2++<MAX_ENTRIES){body+=(count2>1?", ":" ")+print(key,
depth+1,path)+" => "+print(value,depth+1,path)}});return"Map("+toText(size)+") {"+body+" }"}function printSet(set2,depth,path){
let body="";let count2=0;const size=setSize(set2);if(depth>=MAX_DEPTH)return"[Set]";setEach(set2,value=>{if(count2++<MAX_ENTRIES)
body+=(count2>1?", ":" ")+print(value,depth+1,path)});return"Set("+toText(size)+") {"+body+" }"}function printTyped(value){
const length=typedLength(value);let body="";for(let i=0;i<length&&i<MAX_ENTRIES;i++)body+=(i>0?", ":"")+print(value[i],MAX_DEPTH,
null);const rest=length>MAX_ENTRIES?", ...":"";return toText(typedName(value))+"("+toText(length)+") ["+body+rest+"]"}function namesOf(value,array){
if(!array)return ownKeys(value);const names=list();const{length}=value;for(let i=0;i<length&&i<=MAX_ENTRIES;i++)names[i]=
toText(i);return names}function printEntries(value,depth,path){const array=isArray(value);const names=namesOf(value,array);
let body="";let shown=0;for(let i=0;i<names.length&&body.length<MAX_TEXT;i++){const name=names[i];const property=getOwnPropertyDescriptor(
value,name);if(property===void 0||!property.enumerable)continue;if(shown===MAX_ENTRIES){body+=", ...";break}const text2="\
value"in property?print(property.value,depth+1,path):"[Getter]";body+=(shown>0?", ":"")+(array?text2:quoteKey(name)+": "+
text2);shown++}if(array)return"["+body+"]";return shown===0?"{}":"{ "+body+" }"}function failure(message,facts){return withFacts(new SafeError(message),facts)}function failureAt(site,message,facts){const error=withFacts(
new SafeError(message),facts);const frames=framesOf(site);if(frames!==null)define(error,"stack","Error: "+message+frames,
false);return error}function framesOf(site){const stack=stackOf(site)??"";for(let i=0;i<stack.length;i++)if(stack[i]==="\
\n")return slice(stack,i);return null}function withFacts(error,facts){const names=keys(facts);for(let i=0;i<names.length;i++){
const name=names[i];if(name!=="message")define(error,name,facts[name])}return error}var limits={...globalThis.__trellisLimits};var MAX_ARGUMENTS=3e6;var MAX_NESTING=100;var MAX_WANTED=500;var MAX_EVENT_NAME=64;
var MAX_LINE=8192;var MAX_LINES=200;delete globalThis.__trellisLimits;var WASM_PAGE=65536;var taken=0;var takenBefore=0;var collected=new FinalizationRegistry(bytes=>{taken-=bytes});var watch=collected.
register.bind(collected);function claim(bytes){if(!(bytes>0))return 0;if(taken+bytes>limits.external){throw failure("buf\
fers and wasm memory would take "+toText(taken+bytes)+" bytes, at most "+toText(limits.external)+" are allowed",{code:"l\
imit_exceeded"})}taken+=bytes;return bytes}function wantsCollection(){const wanted2=taken>limits.external/2&&taken>takenBefore;
if(wanted2)takenBefore=taken;else if(taken<takenBefore)takenBefore=taken;return wanted2}function counted(bytes,make){const claimed=claim(
bytes);let made;try{made=make()}catch(error){taken-=claimed;throw error}if(claimed>0)watch(made,claimed);return made}function replace(holder,name,sizeOf){
const original=holder[name];if(original===void 0)return;const proxy=new Proxy(original,{construct:(target,args,newTarget)=>counted(
sizeOf(args),()=>construct(target,args,newTarget))});defineProperty(holder,name,{value:proxy,enumerable:false,configurable:true,
writable:true});const{prototype}=original;defineProperty(prototype,"constructor",{value:proxy,enumerable:false,configurable:true,
writable:true})}function bufferSize(args){const options=args[1];const most=typeof options==="object"&&options!==null?options.
maxByteLength:void 0;return typeof most==="number"?most:typeof args[0]==="number"?args[0]:0}function typedArraySize(bytesEach){
return args=>{const source=args[0];if(typeof source==="number")return source*bytesEach;if(typeof source!=="object"||source===
null||isBuffer(source))return 0;const length=getOwnPropertyDescriptor(source,"length")?.value;return typeof length==="nu\
mber"?length*bytesEach:0}}function isBuffer(value){try{arrayBufferLength(value);return true}catch{return false}}function countGrowth(prototype,name,more){
const original=prototype[name];if(original===void 0)return;defineProperty(prototype,name,{value:function grow(...args){const claimed=claim(
more(this,args));if(claimed>0)watch(this,claimed);return apply(original,this,args)},enumerable:false,configurable:true,writable:true})}
function memorySize(args){const options=args[0];const pages=typeof options==="object"&&options!==null?options.initial:0;
return typeof pages==="number"?pages*WASM_PAGE:0}function typedArrays(){return["Int8Array","Uint8Array","Uint8ClampedArr\
ay","Int16Array","Uint16Array","Int32Array","Uint32Array","Float16Array","Float32Array","Float64Array","BigInt64Array","\
BigUint64Array"]}function limitExternalMemory(){for(const name of typedArrays()){const bytesEach=globalThis[name]?.BYTES_PER_ELEMENT;
if(bytesEach!==void 0)replace(globalThis,name,typedArraySize(bytesEach))}const{prototype}=ArrayBuffer;replace(globalThis,
"ArrayBuffer",bufferSize);replace(globalThis,"SharedArrayBuffer",bufferSize);countGrowth(prototype,"transfer",(_buffer,args)=>typeof args[0]===
"number"?args[0]:0);countGrowth(prototype,"transferToFixedLength",(_buffer,args)=>typeof args[0]==="number"?args[0]:0);limitWasm()}
function limitWasm(){const wasm=globalThis.WebAssembly;if(wasm===void 0)return;const{prototype}=wasm.Memory;replace(wasm,
"Memory",memorySize);countGrowth(prototype,"grow",(_memory,args)=>typeof args[0]==="number"?args[0]*WASM_PAGE:0)}delete globalThis.FinalizationRegistry;delete Atomics.waitAsync;var UNDERSCORE=95;var MAX_KNOWN=2e3;var known=safeMap();var knownCount=0;function camelKey(key){const ready=known.get(key);
if(ready!==void 0)return ready;const made=convert(key);if(knownCount<MAX_KNOWN){knownCount++;known.set(key,made)}return made}
function convert(key){let text2="";for(let i=0;i<key.length;i++){const raise=charCode(key,i)===UNDERSCORE&&i>0&&i+1<key.
length;text2+=raise?upper(slice(key,++i,i+1)):slice(key,i,i+1)}return text2}function camelize(value){return assignmentIsUnsafe()?
copy(value,define):copy(value,assign)}function assign(target,key,value){if(key==="__proto__")define(target,key,value);else
target[key]=value}function copy(value,put){if(typeof value!=="object"||value===null)return value;if(isArray(value))return copyArray(
value,put);const source=value;const target={};const names=keys(source);for(let i=0;i<names.length;i++){const name=names[i];
put(target,camelKey(name),copy(source[name],put))}return target}function copyArray(array,put){for(let i=0;i<array.length;i++)
array[i]=copy(array[i],put);return array}var MAX_OUTBOX=4194304;var text="";function fits(length){return text.length+length<MAX_OUTBOX}function quote(value){return stringify(
wellFormed(value))}function post(message){text=text===""?message:text+","+message}function drain(){const answer="["+text+
"]";text="";return answer}var lines=0;var dropped=0;function log(level,text2,eventId=""){const line=text2.length>MAX_LINE?cut(text2):text2;if(lines>=
MAX_LINES||!fits(line.length*2)){dropped++;return}lines++;post('["l",'+quote(level)+","+quote(line)+","+quote(eventId)+"\
]")}function settleLog(){if(dropped>0){post('["l","warn",'+quote(toText(dropped)+" log lines dropped: more than "+toText(
MAX_LINES)+" in one turn")+',""]')}lines=0;dropped=0}function cut(text2){return slice(text2,0,MAX_LINE)+"... (cut, "+toText(
text2.length)+" characters)"}function printer(level){return(...values)=>{if(lines>=MAX_LINES){dropped++;return}let text2="";
for(let i=0;i<values.length;i++)text2+=(i>0?" ":"")+inspect(values[i]);log(level,text2)}}var console={debug:printer("deb\
ug"),log:printer("info"),info:printer("info"),warn:printer("warn"),error:printer("error"),trace:printer("debug")};var QUOTE=34;var BACKSLASH=92;var REPLACEMENT="\\ufffd";function nesting(text2){let deepest=0;let depth=0;for(let i=0;i<
text2.length;i++){const code=charCode(text2,i);if(code===QUOTE)i=endOfString(text2,i);else if(code===91||code===123)deepest=
++depth>deepest?depth:deepest;else if(code===93||code===125)depth--}return deepest}function endOfString(text2,start){for(let i=start+
1;i<text2.length;i++){const code=charCode(text2,i);if(code===QUOTE)return i;if(code===BACKSLASH)i++}return text2.length}
function wellFormedJson(text2){let made="";let from=0;for(let i=0;i<text2.length;i++){if(charCode(text2,i)!==BACKSLASH)continue;
const kind=surrogate(text2,i);if(kind==="")i++;else if(kind==="high"&&surrogate(text2,i+6)==="low")i+=11;else{made+=slice(
text2,from,i)+REPLACEMENT;from=i+6;i+=5}}return from===0?text2:made+slice(text2,from)}function surrogate(text2,at){if(slice(
text2,at,at+2)!=="\\u")return"";const digit=slice(text2,at+2,at+3);if(digit!=="d"&&digit!=="D")return"";const code=charCode(
text2,at+3)|32;if(code===56||code===57||code===97||code===98)return"high";return code>=99&&code<=102?"low":""}var waiting=safeMap();var inFlight=0;var lastId=0;function op(name,args,eventId=""){if(inFlight>=limits.ops){throw failure(
"more than "+toText(limits.ops)+" calls wait for an answer",{code:"limit_exceeded"})}return new SafePromise((resolve,reject)=>{
const encoded=encode(name,args);const id=++lastId;inFlight++;waiting.set(id,{resolve,reject,site:new SafeError});post('[\
"o",'+toText(id)+","+quote(name)+","+quote(eventId)+","+encoded+"]")})}function encode(name,args){refuseHugeText(name,args);
const encoded=stringify(args);if(typeof encoded!=="string"){throw failure(name+": the arguments cannot be sent",{code:"i\
nvalid_argument"})}if(encoded.length>MAX_ARGUMENTS||!fits(encoded.length))throw tooLarge(name,encoded.length);return readable(
name,encoded)}function readable(name,encoded){if(encoded.length>2*MAX_NESTING&&nesting(encoded)>MAX_NESTING){throw failure(
name+": the arguments are nested too deeply",{code:"invalid_argument"})}return includes(encoded,"\\u")?wellFormedJson(encoded):
encoded}function refuseHugeText(name,args){const names=keys(args);for(let i=0;i<names.length;i++){const value=args[names[i]];
if(typeof value==="string"&&value.length>MAX_ARGUMENTS)throw tooLarge(name,value.length)}}function tooLarge(name,length){
return failure(name+": the arguments are "+toText(length)+" characters long, at most "+toText(MAX_ARGUMENTS)+" can be se\
nt",{code:"limit_exceeded"})}function take(id){const call2=waiting.get(id);if(call2!==void 0){waiting.delete(id);inFlight--}
return call2}function answered(id,value){take(id)?.resolve(value)}function refused(id,facts){const call2=take(id);call2?.
reject(failureAt(call2.site,toText(facts.message),facts))}function report(error,eventId=""){post('["f",'+quote(eventId)+","+quote(describe(error))+"]")}function compileWasmAtOnce(){const wasm=globalThis.WebAssembly;if(wasm===void 0)return;const{Module,Instance}=wasm;const methods={
compile:async bytes=>new Module(bytes),instantiate:async(source,imports)=>{if(source instanceof Module)return new Instance(
source,imports);const module=new Module(source);return{module,instance:new Instance(module,imports)}}};for(const name of[
"compile","instantiate"]){defineProperty(wasm,name,{value:methods[name],enumerable:false,configurable:true,writable:true})}
for(const name of["compileStreaming","instantiateStreaming"]){delete wasm[name]}}var MAX_DELAY=2147483647;var timers=safeMap();var count=0;var lastId2=0;function nextDelay(){const timer=earliest();if(timer===
null)return-1;const delay=timer.due-now();return delay>0?delay:0}function fireDue(){if(count===0)return;const timer=earliest();
if(timer===null||timer.due>now())return;if(timer.interval===null)remove2(timer.id);else timer.due=now()+timer.interval;void run(
timer)}async function run(timer){try{await apply(timer.callback,void 0,timer.values)}catch(error){report(error)}}function earliest(){
if(count===0)return null;let best=null;timers.forEach(timer=>{if(best===null||timer.due<best.due)best=timer});return best}
function remove2(id){if(timers.delete(id))count--}function milliseconds(delay){const wanted2=toNumber(delay);return wanted2>=
1?wanted2>MAX_DELAY?MAX_DELAY:floor(wanted2):1}function add(callback,delay,repeats,values){if(typeof callback!=="functio\
n")throw new SafeTypeError("a timer needs a function");const wait=milliseconds(delay);if(count>=limits.timers){throw failure(
"more than "+toText(limits.timers)+" timers are set",{code:"limit_exceeded"})}const id=++lastId2;const run2=callback;timers.
set(id,{id,due:now()+wait,interval:repeats?wait:null,callback:run2,values});count++;return id}var setTimeout=(callback,delay,...values)=>add(
callback,delay,false,values);var setInterval=(callback,delay,...values)=>add(callback,delay,true,values);var clearTimeout=id=>remove2(
toNumber(id));var dispatcher=null;var secrets=create(null);var wanted=safeMap();var wantedCount=0;function receive(item){switch(item[0]){case"\
e":void handle(item[1],item[2],item[3],item[4]);break;case"r":answered(item[1],item[2]);break;case"x":refused(item[1],item[2]);
break;case"s":secrets=item[1];break;case"L":void load(item[1]);break}}async function handle(id,name,attempt2,payload){try{
if(dispatcher!==null)await dispatcher(name,payload,id,attempt2)}catch(error){report(error,id)}post('["d",'+quote(id)+"]")}
var undecided=1;var decided=false;var refusal=null;async function load(source){try{evaluate(source)}catch(error){refusal??=
describe(error)}settle()}function declare(name,args){undecided++;void declared(name,args)}async function declared(name,args){
try{await op(name,args)}catch(error){if(decided)report(error);else refusal??=describe(error)}settle()}function settle(){
if(decided||--undecided!==0)return;decided=true;post(refusal===null?'["L"]':'["F",'+quote(refusal)+"]")}var host={op,declare,
want(rawName){if(wanted.get(rawName)===true)return;if(rawName.length>MAX_EVENT_NAME)throw refusedName("there is no event\
 with so long a name");if(wantedCount>=MAX_WANTED)throw refusedName("there are not so many events");wanted.set(rawName,true);
wantedCount++;post('["w",'+quote(rawName)+"]")},setDispatcher(next){dispatcher=next},report,log,secret(name){const value=secrets[name];
return typeof value==="string"?value:null},camelize};function refusedName(message){return failure(message,{code:"invalid\
_argument"})}async function microtask(callback){await void 0;try{callback()}catch(error){report(error)}}function lend(name,value){
defineProperty(globalThis,name,{value,enumerable:false,configurable:true,writable:true})}limitExternalMemory();compileWasmAtOnce();
lend("console",console);lend("setTimeout",setTimeout);lend("setInterval",setInterval);lend("clearTimeout",clearTimeout);
lend("clearInterval",clearTimeout);lend("queueMicrotask",callback=>void microtask(callback));lend("__trellis",host);SafeError.
stackTraceLimit=30;function bridge(){if(typeof this!=="string"){settleLog();return toText(nextDelay())+(wantsCollection()?
"!":"")+"\n"+drain()}fireDue();const items=parse(this);for(let i=0;i<items.length;i++)receive(items[i]);return void 0}lend(
"__trellisBridge",bridge);})();
//# sourceURL=prelude.js
