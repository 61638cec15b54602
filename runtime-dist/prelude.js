(()=>{var limits={...globalThis.__trellisLimits},MAX_NESTING=100,MAX_WANTED=500,MAX_EVENT_NAME=64,MAX_LINE=8192,MAX_LABEL=200,
MAX_LINES=200,MAX_LINES_A_SECOND=1e3,MAX_UNITS_A_SECOND=2e6,MAX_FAILURES=100,MAX_FAILURES_A_SECOND=500;delete globalThis.
__trellisLimits;var{bind,call}=Function.prototype;function uncurry(method){return bind.call(call,method)}var parse=JSON.parse,stringify=JSON.
stringify,now=Date.now,evaluate=eval,isArray=Array.isArray,SafePromise=Promise,SafeError=Error,SafeTypeError=TypeError,SafeRangeError=RangeError,
{assign,create,defineProperty,getOwnPropertyDescriptor,getOwnPropertyNames,getOwnPropertySymbols,freeze,getPrototypeOf,is,
keys,setPrototypeOf}=Object,{hasOwn}=Object,{ownKeys,apply,construct,defineProperty:tryDefine}=Reflect,{floor,trunc}=Math,
toText=String,toNumber=Number,{parseFloat}=Number,plainSlice=uncurry(String.prototype.slice),slice=(text2,from,to)=>plainSlice(
text2,from,to),upper=uncurry(String.prototype.toUpperCase),lower=uncurry(String.prototype.toLowerCase),plainIndexOf=uncurry(
String.prototype.indexOf),indexOf=(text2,part,from=0)=>plainIndexOf(text2,part,from),includes=uncurry(String.prototype.includes),
wellFormed=uncurry(String.prototype.toWellFormed),charCode=uncurry(String.prototype.charCodeAt),fromCharCode=String.fromCharCode,
fromCodePoint=String.fromCodePoint,codePoint=uncurry(String.prototype.codePointAt),normalize=uncurry(String.prototype.normalize),
numberText=uncurry(Number.prototype.toString),dateTime=uncurry(Date.prototype.getTime),isoDate=uncurry(Date.prototype.toISOString),
regexpText=uncurry(RegExp.prototype.toString),matches=(pattern,text2)=>plainExec(pattern,text2)!==null,plainExec=uncurry(
RegExp.prototype.exec),symbolText=uncurry(Symbol.prototype.toString),bigintText=uncurry(BigInt.prototype.toString),arrayBufferLength=uncurry(
getOwnPropertyDescriptor(ArrayBuffer.prototype,"byteLength").get),mapSize=uncurry(getOwnPropertyDescriptor(Map.prototype,
"size").get),setSize=uncurry(getOwnPropertyDescriptor(Set.prototype,"size").get),typedPrototype=getPrototypeOf(Uint8Array.
prototype),typedName=uncurry(getOwnPropertyDescriptor(typedPrototype,Symbol.toStringTag).get),typedLength=uncurry(getOwnPropertyDescriptor(
typedPrototype,"length").get),typedByteLength=uncurry(getOwnPropertyDescriptor(typedPrototype,"byteLength").get),typedByteOffset=uncurry(
getOwnPropertyDescriptor(typedPrototype,"byteOffset").get),typedBuffer=uncurry(getOwnPropertyDescriptor(typedPrototype,"\
buffer").get),typedSet=uncurry(typedPrototype.set),viewByteLength=uncurry(getOwnPropertyDescriptor(DataView.prototype,"b\
yteLength").get),viewByteOffset=uncurry(getOwnPropertyDescriptor(DataView.prototype,"byteOffset").get),viewBuffer=uncurry(
getOwnPropertyDescriptor(DataView.prototype,"buffer").get),sharedLength=uncurry(getOwnPropertyDescriptor(SharedArrayBuffer.
prototype,"byteLength").get),transferBuffer=uncurry(ArrayBuffer.prototype.transfer),typedArrays=create(null),errors={__proto__:null,
EvalError,RangeError,ReferenceError,SyntaxError,TypeError,URIError},box=Object,isView=ArrayBuffer.isView,regexpSource=uncurry(
getOwnPropertyDescriptor(RegExp.prototype,"source").get),regexpFlags=uncurry(getOwnPropertyDescriptor(RegExp.prototype,"\
flags").get),unboxes=[String,Number,Boolean,BigInt,Symbol].map(box2=>uncurry(box2.prototype.valueOf));function unboxed(value){
for(let i=0;i<5;i++)try{return unboxes[i](value)}catch{continue}return null}var mapSet=uncurry(Map.prototype.set),setAdd=uncurry(
Set.prototype.add),weakMapHas=uncurry(WeakMap.prototype.has),weakSetHas=uncurry(WeakSet.prototype.has),weakRefDeref=uncurry(
WeakRef.prototype.deref);function isOpaque(value){return accepts(()=>weakMapHas(value,value))||accepts(()=>weakSetHas(value,
value))||accepts(()=>weakRefDeref(value))}function accepts(action){try{return action(),!0}catch{return!1}}var iteratorPrototype=getPrototypeOf(
getPrototypeOf([][Symbol.iterator]())),symbolIterator=Symbol.iterator,symbolTag=Symbol.toStringTag,promisePrototype=Promise.
prototype,errorPrototype=Error.prototype,regexpPrototype=RegExp.prototype,mapEach=uncurry(Map.prototype.forEach),setEach=uncurry(
Set.prototype.forEach),objectPrototype=Object.prototype,cleanKeys=ownKeys(objectPrototype);function looksPlain(value){let prototype=getPrototypeOf(
value);return prototype!==null&&prototype!==objectPrototype?!1:typedName(value)===void 0&&getOwnPropertyDescriptor(value,
"length")?.enumerable!==!1}function assignmentIsUnsafe(){let found=ownKeys(objectPrototype);if(found.length!==cleanKeys.
length)return!0;for(let i=0;i<found.length;i++)if(found[i]!==cleanKeys[i])return!0;return!1}function define(target,key,value,enumerable2=!0){
defineProperty(target,key,{__proto__:null,value,enumerable:enumerable2,writable:!0,configurable:!0})}function list(){return setPrototypeOf(
[],null)}var SafeMap=Map,{get,set,delete:remove,forEach}=Map.prototype;function safeMap(){let map=new SafeMap;return defineProperty(
map,"get",{__proto__:null,value:get}),defineProperty(map,"set",{__proto__:null,value:set}),defineProperty(map,"delete",{
__proto__:null,value:remove}),defineProperty(map,"forEach",{__proto__:null,value:forEach}),map}function quoteKey(name){return typeof name=="symbol"?"["+symbolText(name)+"]":isIdentifier(name)?name:stringify(name)}var identifier=/^[A-Za-z_$][\w$]*$/,
exec=RegExp.prototype.exec;Object.defineProperty(identifier,"exec",{value:exec});Object.defineProperty(identifier,"test",
{value:RegExp.prototype.test});function isIdentifier(name){return identifier.test(name)}var MAX_DEPTH=4,MAX_ENTRIES=100,MAX_TEXT=1e4,MAX_WIDTH=72,MAX_PROTOTYPES=8,MAX_CAUSES=5,printers=list();function addPrinter(printer2){
printers[printers.length]=printer2}function inspect(value,depth=MAX_DEPTH){try{return typeof value=="string"?value:print(
value,MAX_DEPTH-depth,null)}catch{return"[unprintable]"}}function quoteText(text2){return stringify(slice(text2,0,MAX_TEXT))}
function describe(error){let text2=stackOf(error)??inspect(error),at=causeOf(error);for(let i=0;at!==void 0&&i<MAX_CAUSES&&
text2.length<MAX_TEXT;i++)text2+=`
Caused by: `+(stackOf(at)??inspect(at)),at=causeOf(at);return slice(text2,0,MAX_TEXT)}function causeOf(error){if(!(typeof error!=
"object"||error===null))try{let cause=getOwnPropertyDescriptor(error,"cause")?.value,several=getOwnPropertyDescriptor(error,
"errors")?.value;return cause===void 0&&isArray(several)?several[0]:cause}catch{return}}function stackOf(error){if(typeof error!=
"object"||error===null)return null;try{let{stack}=error;return typeof stack=="string"&&stack!==""?slice(stack,0,MAX_TEXT):
null}catch{return null}}function contains(path,value){for(let at=path;at!==null;at=at.outer)if(at.value===value)return!0;
return!1}function print(value,depth,path){switch(typeof value){case"string":return quoteText(value);case"bigint":return bigintText(
value)+"n";case"symbol":return symbolText(value);case"function":return printFunction(value);case"object":return value===
null?"null":printObject(value,depth,path);default:return is(value,-0)?"-0":toText(value)}}function printFunction(value){
let name=getOwnPropertyDescriptor(value,"name")?.value;return typeof name=="string"&&name!==""?"[Function: "+name+"]":"[\
Function]"}function printObject(value,depth,path){if(contains(path,value))return"[Circular]";let special=printSpecial(value,
depth,{value,outer:path});if(special!==null)return special;let name=className(value);return depth>=MAX_DEPTH?isArray(value)?
"[Array]":"["+(name===""?"Object":name)+"]":printEntries(value,name,depth,{value,outer:path})}function className(value){
let at=getPrototypeOf(value);if(at===null)return"[Object: null prototype]";for(let i=0;at!==null&&at!==objectPrototype&&
i<MAX_PROTOTYPES;i++){let maker=getOwnPropertyDescriptor(at,"constructor")?.value,name=typeof maker=="function"?getOwnPropertyDescriptor(
maker,"name")?.value:"";if(typeof name=="string"&&name!=="")return name==="Array"?"":slice(name,0,MAX_WIDTH);at=getPrototypeOf(
at)}let tag=getOwnPropertyDescriptor(value,symbolTag)?.value;return typeof tag=="string"?"Object ["+slice(tag,0,MAX_WIDTH)+
"]":""}function printSpecial(value,depth,path){return isArray(value)?null:isError(value)?printError(value,depth,path):looksPlain(
value)?null:attempt(()=>isoDate(value))??attempt(()=>regexpText(value),getPrototypeOf(value)===regexpPrototype)??attempt(
()=>printMap(value,depth,path))??attempt(()=>printSet(value,depth,path))??attempt(()=>printTyped(value),typedName(value)!==
void 0)??printBoxed(value)??printOwn(value,depth,path)}function isError(value){for(let at=value;at!==null;at=getPrototypeOf(
at))if(at===errorPrototype)return!0;return!1}function printError(value,depth,path){let stack=stackOf(value)??"[Error]",entries=list();
if(depth<MAX_DEPTH){addEntries(entries,value,depth,path);let cause=getOwnPropertyDescriptor(value,"cause");cause!==void 0&&
!cause.enumerable&&"value"in cause&&(entries[entries.length]="[cause]: "+print(cause.value,depth+1,path))}return entries.
length===0?stack:stack+" "+braced("",entries,depth,"{","}")}function printBoxed(value){let primitive=unboxed(value);return primitive===
null?null:"["+typeof primitive+": "+print(primitive,0,null)+"]"}function printOwn(value,depth,path){for(let i=0;i<printers.
length;i++){let shown=printers[i](value);if(shown!==void 0)return className(value)+" "+print(shown,depth,path)}return null}
function attempt(action,applies=!0){if(!applies)return null;try{return action()}catch{return null}}function printMap(map,depth,path){
let size=mapSize(map);if(depth>=MAX_DEPTH)return"[Map]";let entries=list(),count2=0;return mapEach(map,(value,key)=>{count2++<
MAX_ENTRIES&&(entries[entries.length]=print(key,depth+1,path)+" => "+print(value,depth+1,path))}),braced("Map("+toText(size)+
") ",entries,depth,"{","}")}function printSet(set2,depth,path){let size=setSize(set2);if(depth>=MAX_DEPTH)return"[Set]";
let entries=list(),count2=0;return setEach(set2,value=>{count2++<MAX_ENTRIES&&(entries[entries.length]=print(value,depth+
1,path))}),braced("Set("+toText(size)+") ",entries,depth,"{","}")}function printTyped(value){let length=typedLength(value),
body="";for(let i=0;i<length&&i<MAX_ENTRIES;i++)body+=(i>0?", ":"")+print(value[i],MAX_DEPTH,null);let rest=length>MAX_ENTRIES?
", ...":"";return toText(typedName(value))+"("+toText(length)+") ["+body+rest+"]"}function namesOf(value,array){if(!array)
return enumerable(value);let names=list(),{length}=value;for(let i=0;i<length&&i<=MAX_ENTRIES;i++)names[i]=toText(i);return names}
function enumerable(value){let names=setPrototypeOf(keys(value),null),symbols=getOwnPropertySymbols(value);for(let i=0;i<
symbols.length;i++)names[names.length]=symbols[i];return names}function printEntries(value,name,depth,path){let entries=list();
addEntries(entries,value,depth,path);let before=name===""?"":name+" ";return isArray(value)?braced(before,entries,depth,
"[","]"):braced(before,entries,depth,"{","}")}function addEntries(entries,value,depth,path){let array=isArray(value),names=namesOf(
value,array);for(let i=0,length=0;i<names.length&&length<MAX_TEXT;i++){let name=names[i],property=getOwnPropertyDescriptor(
value,name);if(property===void 0||!property.enumerable)continue;if(entries.length===MAX_ENTRIES){entries[entries.length]=
"...";return}let text2="value"in property?print(property.value,depth+1,path):"[Getter]",entry=array?text2:quoteKey(name)+
": "+text2;entries[entries.length]=entry,length+=entry.length}}function braced(before,entries,depth,open,close){if(entries.
length===0)return before+open+close;let line="";for(let i=0;i<entries.length;i++)line+=(i>0?", ":"")+entries[i];let space=open===
"{"?" ":"";if(line.length<=MAX_WIDTH&&!includes(line,`
`))return before+open+space+line+space+close;let indent2=indentation(depth),lines2="";for(let i=0;i<entries.length;i++)lines2+=
(i>0?",":"")+`
`+indent2+"  "+entries[i];return before+open+lines2+`
`+indent2+close}function indentation(depth){let text2="";for(let i=0;i<depth;i++)text2+="  ";return text2}function failure(message,facts){return withFacts(new SafeError(message),facts)}function failureAt(site,message,facts){let error=withFacts(
new SafeError(message),facts),frames=framesOf(site);return frames!==null&&define(error,"stack","Error: "+message+frames,
!1),error}function framesOf(site){let stack=stackOf(site)??"";for(let i=0;i<stack.length;i++)if(stack[i]===`
`)return slice(stack,i);return null}function withFacts(error,facts){let names=keys(facts);for(let i=0;i<names.length;i++){
let name=names[i];name!=="message"&&define(error,name,facts[name])}return error}var text="";function fits(length){return text.length+length<limits.outbox}function quote(value){return stringify(wellFormed(
value))}function post(message){text=text===""?message:text+","+message}function drain(){let answer="["+text+"]";return text=
"",answer}var counts={ops:0,timers:0,arguments:0,outbox:0,external:0,lines:0,errors:0};function reached(limit,count2=1){counts[limit]+=
count2}function overLimit(limit,message){return reached(limit),failure(message,{code:"limit_exceeded"})}function settleReached(){
let names=keys(counts);for(let i=0;i<names.length;i++){let name=names[i];counts[name]>0&&post('["c",'+quote(name)+","+toText(
counts[name])+"]"),counts[name]=0}}var WASM_PAGE=65536,taken=0,takenBefore=0,collected=new FinalizationRegistry(bytes=>{taken-=bytes}),watch=collected.register.
bind(collected);function claim(bytes){if(!(bytes>0))return 0;if(taken+bytes>limits.external)throw overLimit("external","\
buffers and wasm memory would take "+toText(taken+bytes)+" bytes, at most "+toText(limits.external)+" are allowed");return taken+=
bytes,bytes}function wantsCollection(){let wanted2=taken>limits.external/2&&taken>takenBefore;return(wanted2||taken<takenBefore)&&
(takenBefore=taken),wanted2}function counted(bytes,make){let claimed=claim(bytes),made;try{made=make()}catch(error){throw taken-=
claimed,error}return claimed>0&&watch(made,claimed),made}function replace(holder,name,sizeOf){let original=holder[name];
if(original===void 0)return;let proxy=new Proxy(original,{construct:(target,args,newTarget)=>counted(sizeOf(args),()=>construct(
target,args,newTarget))});defineProperty(holder,name,{value:proxy,enumerable:!1,configurable:!0,writable:!0});let{prototype}=original;
defineProperty(prototype,"constructor",{value:proxy,enumerable:!1,configurable:!0,writable:!0})}function bufferSize(args){
let options=args[1],most=typeof options=="object"&&options!==null?options.maxByteLength:void 0;return typeof most=="numb\
er"?most:typeof args[0]=="number"?args[0]:0}function typedArraySize(bytesEach){return args=>{let source2=args[0];if(typeof source2==
"number")return source2*bytesEach;if(typeof source2!="object"||source2===null||isBuffer(source2))return 0;if(typedName(source2)!==
void 0)return typedLength(source2)*bytesEach;let length=getOwnPropertyDescriptor(source2,"length")?.value;return typeof length==
"number"?length*bytesEach:0}}function isBuffer(value){try{return arrayBufferLength(value),!0}catch{return!1}}function countGrowth(prototype,name,more){
let original=prototype[name];original!==void 0&&defineProperty(prototype,name,{value:function(...args){let claimed=claim(
more(this,args));return claimed>0&&watch(this,claimed),apply(original,this,args)},enumerable:!1,configurable:!0,writable:!0})}
function memorySize(args){let options=args[0],pages=typeof options=="object"&&options!==null?options.initial:0;return typeof pages==
"number"?pages*WASM_PAGE:0}var TYPED_ARRAYS=["Int8Array","Uint8Array","Uint8ClampedArray","Int16Array","Uint16Array","In\
t32Array","Uint32Array","Float16Array","Float32Array","Float64Array","BigInt64Array","BigUint64Array"];function limitExternalMemory(){
for(let name of TYPED_ARRAYS){let bytesEach=globalThis[name]?.BYTES_PER_ELEMENT;bytesEach!==void 0&&replace(globalThis,name,
typedArraySize(bytesEach))}let{prototype}=ArrayBuffer;replace(globalThis,"ArrayBuffer",bufferSize),replace(globalThis,"S\
haredArrayBuffer",bufferSize),countGrowth(prototype,"transfer",(_buffer,args)=>typeof args[0]=="number"?args[0]:0),countGrowth(
prototype,"transferToFixedLength",(_buffer,args)=>typeof args[0]=="number"?args[0]:0),limitWasm()}function limitWasm(){let wasm=globalThis.
WebAssembly;if(wasm===void 0)return;let{prototype}=wasm.Memory;replace(wasm,"Memory",memorySize),countGrowth(prototype,"\
grow",(_memory,args)=>typeof args[0]=="number"?args[0]*WASM_PAGE:0)}delete globalThis.FinalizationRegistry;delete Atomics.waitAsync;var UNDERSCORE=95,MAX_KNOWN=2e3,known=safeMap(),knownCount=0;function camelKey(key){let ready=known.get(key);if(ready!==
void 0)return ready;let made=convert(key);return knownCount<MAX_KNOWN&&(knownCount++,known.set(key,made)),made}function convert(key){
let text2="";for(let i=0;i<key.length;i++){let raise=charCode(key,i)===UNDERSCORE&&i>0&&i+1<key.length;text2+=raise?upper(
slice(key,++i,i+1)):slice(key,i,i+1)}return text2}function camelize(value){return assignmentIsUnsafe()?copy(value,define):
copy(value,assign2)}function assign2(target,key,value){key==="__proto__"?define(target,key,value):target[key]=value}function copy(value,put){
if(typeof value!="object"||value===null)return value;if(isArray(value))return copyArray(value,put);let source2=value,target={},
names=keys(source2);for(let i=0;i<names.length;i++){let name=names[i];put(target,camelKey(name),copy(source2[name],put))}
return target}function copyArray(array,put){for(let i=0;i<array.length;i++)array[i]=copy(array[i],put);return array}var SECOND=1e3;function budget(perTurn,perSecond,unitsPerSecond){let turn=0,second=0,units=0,since=0,missed=0;function renew(){
let time=now();time-since<SECOND&&time>=since||(since=time,second=0,units=0)}return{spend(length){return renew(),turn>=perTurn||
second>=perSecond||units+length>unitsPerSecond?(missed++,!1):(turn++,second++,units+=length,!0)},settle(){let count2=missed;
return turn=0,missed=0,count2}}}var MAX_VALUES=1e3;function format(values){let{length}=values,first=values[0],used=0,text2="";if(typeof first=="string"&&
length>1&&indexOf(first,"%")>=0){let expanded=expand(first,values);text2=expanded.text,used=expanded.used}for(let i=used;i<
length&&i<MAX_VALUES;i++)text2+=(i>0?" ":"")+inspect(values[i]);return text2}function expand(template,values){let text2="",
from=0,used=1;for(let at=indexOf(template,"%");at>=0;at=indexOf(template,"%",at+2)){let directive=slice(template,at+1,at+
2),shown=null;directive==="%"?shown="%":used<values.length&&(shown=convert2(directive,values[used])),shown!==null&&(text2+=
slice(template,from,at)+shown,from=at+2,directive!=="%"&&used++)}return{text:text2+slice(template,from),used}}function convert2(directive,value){
switch(directive){case"s":return typeof value=="symbol"?symbolText(value):inspect(value,1);case"d":return numeric(value,
number=>number);case"i":return numeric(value,trunc);case"f":return typeof value=="symbol"?"NaN":numberOf(value);case"j":
return json(value);case"o":case"O":return inspect(value);case"c":return"";default:return null}}function numeric(value,round){
return typeof value=="bigint"?bigintText(value)+"n":typeof value=="object"||typeof value=="symbol"||typeof value=="funct\
ion"?"NaN":toText(round(toNumber(value)))}function numberOf(value){return typeof value=="object"||typeof value=="functio\
n"?"NaN":toText(parseFloat(toText(value)))}function json(value){try{let text2=stringify(value);return typeof text2=="str\
ing"?text2:"undefined"}catch{return"[unprintable]"}}var SEED_LENGTH=64,SECTION="//#section ",seed="",source="";function furnish(text2){seed=slice(text2,0,SEED_LENGTH),source=
slice(text2,SEED_LENGTH)}function takeSeed(){return seed}function leaveSeed(digits){seed=digits}function lateSource(name){
let begin=indexOf(source,SECTION+name+`
`);return slice(source,begin,indexOf(source,SECTION,begin+1))}function lend(name,value){tryDefine(globalThis,name,{__proto__:null,value,enumerable:!1,configurable:!0,writable:!0})}function lendLater(name,make){
let made;tryDefine(globalThis,name,{__proto__:null,get:()=>(made===void 0&&lend(name,made=make()),made),set:value=>lend(
name,value),enumerable:!1,configurable:!0})}var failures=budget(MAX_FAILURES,MAX_FAILURES_A_SECOND,MAX_UNITS_A_SECOND),failedHandlers=budget(MAX_FAILURES,MAX_FAILURES_A_SECOND,
MAX_UNITS_A_SECOND);function report(error,eventId=""){(eventId===""?failures:failedHandlers).spend(0)&&post('["f",'+quote(
eventId)+","+quote(describe(error))+"]")}function settleFailures(){let missed=failures.settle()+failedHandlers.settle();
missed!==0&&(reached("errors",missed),post('["l","warn",'+quote(toText(missed)+" more errors were thrown")+',""]'))}var QUOTE=34,BACKSLASH=92,REPLACEMENT="\\ufffd";function nesting(text2){let deepest=0,depth=0;for(let i=0;i<text2.length;i++){
let code=charCode(text2,i);code===QUOTE?i=endOfString(text2,i):code===91||code===123?deepest=++depth>deepest?depth:deepest:
(code===93||code===125)&&depth--}return deepest}function endOfString(text2,start){for(let i=start+1;i<text2.length;i++){
let code=charCode(text2,i);if(code===QUOTE)return i;code===BACKSLASH&&i++}return text2.length}function wellFormedJson(text2){
let made="",from=0;for(let i=0;i<text2.length;i++){if(charCode(text2,i)!==BACKSLASH)continue;let kind=surrogate(text2,i);
kind===""?i++:kind==="high"&&surrogate(text2,i+6)==="low"?i+=11:(made+=slice(text2,from,i)+REPLACEMENT,from=i+6,i+=5)}return from===
0?text2:made+slice(text2,from)}function surrogate(text2,at){if(slice(text2,at,at+2)!=="\\u")return"";let digit=slice(text2,
at+2,at+3);if(digit!=="d"&&digit!=="D")return"";let code=charCode(text2,at+3)|32;return code===56||code===57||code===97||
code===98?"high":code>=99&&code<=102?"low":""}var waiting=safeMap(),inFlight=0,lastId=0;function op(name,args,eventId=""){if(inFlight>=limits.ops)throw overLimit("ops",
"more than "+toText(limits.ops)+" calls wait for an answer");return new SafePromise((resolve,reject)=>{let encoded=encode(
name,args),id=++lastId;inFlight++,waiting.set(id,{resolve,reject,site:new SafeError}),post('["o",'+toText(id)+","+quote(
name)+","+quote(eventId)+","+encoded+"]")})}function encode(name,args){refuseHugeText(name,args);let encoded=stringify(args);
if(typeof encoded!="string")throw failure(name+": the arguments cannot be sent",{code:"invalid_argument"});if(encoded.length>
limits.arguments)throw tooLarge(name,encoded.length);if(!fits(encoded.length))throw overLimit("outbox",name+": more than\
 "+toText(limits.outbox)+" characters would be sent in one turn");return readable(name,encoded)}function readable(name,encoded){
if(encoded.length>2*MAX_NESTING&&nesting(encoded)>MAX_NESTING)throw failure(name+": the arguments are nested too deeply",
{code:"invalid_argument"});return includes(encoded,"\\u")?wellFormedJson(encoded):encoded}function refuseHugeText(name,args){
let names=keys(args);for(let i=0;i<names.length;i++){let value=args[names[i]];if(typeof value=="string"&&value.length>limits.
arguments)throw tooLarge(name,value.length)}}function tooLarge(name,length){return overLimit("arguments",name+": the arg\
uments are "+toText(length)+" characters long, at most "+toText(limits.arguments)+" can be sent")}function take(id){let call2=waiting.
get(id);return call2!==void 0&&(waiting.delete(id),inFlight--),call2}function answered(id,value){take(id)?.resolve(value)}
function refused(id,facts){let call2=take(id);call2?.reject(failureAt(call2.site,toText(facts.message),facts))}function sendRequest(args){return op("fetch.request",args)}async function cancelRequest(request){try{await op("fetch.can\
cel",{__proto__:null,request})}catch{return}}var MAX_DELAY=2147483647,timers=safeMap(),count=0,lastId2=0;function nextDelay(){let timer=earliest();if(timer===null)return-1;
let delay=timer.due-now();return delay>0?delay:0}function fireDue(){if(count===0)return;let timer=earliest();timer===null||
timer.due>now()||(timer.interval===null?remove2(timer.id):timer.due=now()+timer.interval,run(timer))}async function run(timer){
try{await apply(timer.callback,void 0,timer.values)}catch(error){report(error)}}function earliest(){if(count===0)return null;
let best=null;return timers.forEach(timer=>{(best===null||timer.due<best.due)&&(best=timer)}),best}function remove2(id){
timers.delete(id)&&count--}function milliseconds(delay){let wanted2=toNumber(delay);return wanted2>=1?wanted2>MAX_DELAY?
MAX_DELAY:floor(wanted2):1}function add(callback,delay,repeats,values){if(typeof callback!="function")throw new SafeTypeError(
"a timer needs a function");let wait=milliseconds(delay);if(count>=limits.timers)throw overLimit("timers","more than "+toText(
limits.timers)+" timers are set");let id=++lastId2,run2=callback;return timers.set(id,{id,due:now()+wait,interval:repeats?
wait:null,callback:run2,values}),count++,id}var setTimeout=(callback,delay,...values)=>add(callback,delay,!1,values),setInterval=(callback,delay,...values)=>add(
callback,delay,!0,values),clearTimeout=id=>remove2(toNumber(id));var lentThings=()=>({__proto__:null,SafeError,SafePromise,SafeRangeError,SafeTypeError,accepts,addPrinter,apply,arrayBufferLength,
assign,assignmentIsUnsafe,bigintText,box,cancelRequest,charCode,clearTimeout,codePoint,construct,create,dateTime,define,
defineProperty,errorPrototype,errors,evaluate,failure,floor,freeze,fromCharCode,fromCodePoint,getOwnPropertyDescriptor,getOwnPropertyNames,
getOwnPropertySymbols,getPrototypeOf,hasOwn,includes,indexOf,inspect,is,isArray,isOpaque,isView,isoDate,iteratorPrototype,
keys,leaveSeed,list,looksPlain,lower,mapEach,mapSet,mapSize,matches,normalize,now,numberText,objectPrototype,ownKeys,parse,
parseFloat,promisePrototype,quoteKey,quoteText,regexpFlags,regexpPrototype,regexpSource,regexpText,report,safeMap,sendRequest,
setAdd,setEach,setPrototypeOf,setSize,setTimeout,sharedLength,slice,stackOf,stringify,symbolIterator,symbolTag,symbolText,
takeSeed,toNumber,toText,transferBuffer,trunc,tryDefine,typedArrays,typedBuffer,typedByteLength,typedByteOffset,typedLength,
typedName,typedSet,unboxed,upper,viewBuffer,viewByteLength,viewByteOffset,wellFormed});var NAMES=["AbortController","AbortSignal","Blob","CryptoKey","CustomEvent","DOMException","Event","EventTarget","File",
"FormData","Headers","Request","Response","TextDecoder","TextEncoder","URL","URLSearchParams","atob","btoa","crypto","fe\
tch","structuredClone"],globals=null,platform=null;function fromPlatform(name){let before=platform;platform=null;let ready=before??
evaluate(lateSource("platform"))(lentThings(),globals),found=ready(name);return platform=ready,found}function lendPlatform(){
globals=capture();for(let i=0;i<NAMES.length;i++){let name=NAMES[i];lendLater(name,()=>fromPlatform(name))}}function capture(){
let found=create(null);for(let name of["Array","ArrayBuffer","BigInt","Boolean","DataView","Date","Error","Map","Math","\
Number","Promise","RangeError","RegExp","Set","String","Symbol","TypeError","Uint16Array","Uint32Array","Uint8Array"])found[name]=
globalThis[name];for(let name of TYPED_ARRAYS)typedArrays[name]=globalThis[name];return found.Object={__proto__:null,assign,
create,defineProperty,freeze,getOwnPropertyDescriptor,getOwnPropertyNames,getPrototypeOf,hasOwn,prototype:objectPrototype},
found}var lines=budget(MAX_LINES,MAX_LINES_A_SECOND,MAX_UNITS_A_SECOND);function log(level,text2,eventId=""){let line=text2.length>
MAX_LINE?cut(text2):text2;lines.spend(fits(line.length*2)?line.length:MAX_UNITS_A_SECOND+1)&&write(level,line,eventId)}function settleLog(){
let dropped=lines.settle();dropped>0&&(reached("lines",dropped),write("warn",toText(dropped)+" log lines dropped: more t\
han "+toText(MAX_LINES)+" in one turn, or too many in a second"))}function write(level,line,eventId=""){post('["l",'+quote(
level)+","+quote(line)+","+quote(eventId)+"]")}function cut(text2){return slice(text2,0,MAX_LINE)+"... (cut, "+toText(text2.
length)+" characters)"}function printer(level){return(...values)=>say(level,format(values))}var MAX_LABELS=1e3,MAX_INDENT=40,
indent="",counts2=labelled(),clocks=labelled();function say(level,text2){log(level,indent===""?text2:indented(text2))}function indented(text2){
let shown=slice(text2,0,MAX_LINE),made=indent,from=0;for(let at=indexOf(shown,`
`);at>=0;at=indexOf(shown,`
`,from))made+=slice(shown,from,at+1)+indent,from=at+1;return made+slice(shown,from)}function labelled(){let kept=safeMap(),
size=0;return{get:label=>kept.get(label),put(label,value){kept.get(label)===void 0&&size++>=MAX_LABELS?size--:kept.set(label,
value)},drop(label){kept.delete(label)&&size--}}}var labelOf=label=>slice(label===void 0?"default":toText(label),0,MAX_LABEL);
function elapsed(label){let since=clocks.get(label);return since===void 0?(say("warn","no timer is called "+label),null):
label+": "+toText(now()-since)+" ms"}function timeLog(level,label,values){let text2=elapsed(labelOf(label));text2!==null&&
say(level,values.length>0?text2+" "+format(values):text2)}function group(...values){values.length>0&&say("info",format(values)),
indent.length<MAX_INDENT&&(indent+="  ")}function assert(condition,...values){condition||say("error",values.length>0?"As\
sertion failed: "+format(values):"Assertion failed")}function trace(...values){let site=new SafeError(format(values)),stack=stackOf(
site)??"";say("debug",startsWithError(stack)?"Trace"+slice(stack,5):stack)}var startsWithError=text2=>slice(text2,0,5)===
"Error",console={debug:printer("debug"),log:printer("info"),info:printer("info"),warn:printer("warn"),error:printer("err\
or"),trace,dir:(value,options)=>{let depth=options?.depth;say("info",typeof value=="string"?quoteText(value):inspect(value,
typeof depth=="number"?depth:void 0))},dirxml:printer("info"),assert,count(label){let name=labelOf(label),count2=(counts2.
get(name)??0)+1;counts2.put(name,count2),say("info",name+": "+toText(count2))},countReset(label){counts2.drop(labelOf(label))},
time(label){clocks.put(labelOf(label),now())},timeLog:(label,...values)=>timeLog("info",label,values),timeEnd(label){timeLog(
"info",label,list()),clocks.drop(labelOf(label))},group,groupCollapsed:group,groupEnd(){indent=slice(indent,2)},table(rows,columns){
let table=fromPlatform("console.table")(rows,columns);say("info",table??format([rows]))},clear(){}};var timeOrigin=now(),latest=0;function elapsed2(){let time=now()-timeOrigin;return time>latest&&(latest=time),latest}var performance={
timeOrigin,now:elapsed2,toJSON:()=>({timeOrigin})};defineProperty(performance,symbolTag,{value:"Performance",configurable:!0});function compileWasmAtOnce(){let wasm=globalThis.WebAssembly;if(wasm===void 0)return;let{Module,Instance}=wasm,methods={
compile:async bytes=>new Module(bytes),instantiate:async(source2,imports)=>{if(source2 instanceof Module)return new Instance(
source2,imports);let module=new Module(source2);return{module,instance:new Instance(module,imports)}}};for(let name of["\
compile","instantiate"])defineProperty(wasm,name,{value:methods[name],enumerable:!1,configurable:!0,writable:!0});for(let name of[
"compileStreaming","instantiateStreaming"])delete wasm[name]}var dispatcher=null,secrets=create(null),signingKey="",wanted=safeMap(),wantedCount=0;function receive(item){switch(item[0]){case"\
e":handle(item[1],item[2],item[3],item[4]);break;case"r":answered(item[1],item[2]);break;case"x":refused(item[1],item[2]);
break;case"s":secrets=item[1],signingKey=item[2];break;case"L":load(item[1]);break}}async function handle(id,name,attempt2,payload){
try{dispatcher!==null&&await dispatcher(name,payload,id,attempt2)}catch(error){report(error,id)}post('["d",'+quote(id)+"\
]")}var undecided=1,decided=!1,refusal=null;async function load(source2){try{evaluate(source2)}catch(error){refusal??=describe(
error)}settle()}function declare(name,args){undecided++,declared(name,args)}async function declared(name,args){try{await op(
name,args)}catch(error){decided?report(error):refusal??=describe(error)}settle()}function settle(){decided||--undecided!==
0||(decided=!0,post(refusal===null?'["L"]':'["F",'+quote(refusal)+"]"))}var host={op,declare,want(rawName){if(wanted.get(
rawName)!==!0){if(rawName.length>MAX_EVENT_NAME)throw refusedName("there is no event with so long a name");if(wantedCount>=
MAX_WANTED)throw refusedName("there are not so many events");wanted.set(rawName,!0),wantedCount++,post('["w",'+quote(rawName)+
"]")}},lend,lendLater,late:name=>evaluate(lateSource(name)),setDispatcher(next){dispatcher=next},report,log,secret(name){
let value=secrets[name];return typeof value=="string"?value:null},signingKey:()=>signingKey,setTimeout,clearTimeout,waiting:{
most:limits.waiting,ms:limits.waitMs},camelize};function refusedName(message){return failure(message,{code:"invalid_argu\
ment"})}async function microtask(callback){await void 0;try{callback()}catch(error){report(error)}}limitExternalMemory();
compileWasmAtOnce();lend("console",console);lend("performance",performance);lend("setTimeout",setTimeout);lend("setInter\
val",setInterval);lend("clearTimeout",clearTimeout);lend("clearInterval",clearTimeout);lend("queueMicrotask",callback=>{
if(typeof callback!="function")throw new SafeTypeError("queueMicrotask needs a function");microtask(callback)});lendPlatform();
lend("__trellis",host);SafeError.stackTraceLimit=30;var furnished=!1;function bridge(){if(typeof this!="string")return settleFailures(),
settleLog(),settleReached(),toText(nextDelay())+(wantsCollection()?"!":"")+`
`+drain();if(!furnished)return furnished=!0,furnish(this);fireDue();let items=parse(this);for(let i=0;i<items.length;i++)
receive(items[i])}lend("__trellisBridge",bridge);})();
//# sourceURL=prelude.js
