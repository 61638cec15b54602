(()=>{var __defProp=Object.defineProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:true})};var{bind,call}=Function.prototype;function uncurry(method){return bind.call(call,method)}var SafeError=Error;var SafeTypeError=TypeError;
var toText=String;var toNumber=Number;var isArray=Array.isArray;var keys=Object.keys;var freeze=Object.freeze;var defineProperty=Object.
defineProperty;var plainSlice=uncurry(String.prototype.slice);var plainTrim=uncurry(String.prototype.trim);var plainLower=uncurry(String.
prototype.toLowerCase);var plainUpper=uncurry(String.prototype.toUpperCase);var plainCharCode=uncurry(String.prototype.charCodeAt);
var plainHasOwn=uncurry(Object.prototype.hasOwnProperty);var slice=(text,from,to)=>plainSlice(text,from,to);var trim=text=>plainTrim(
text);var lower=text=>plainLower(text);var upper=text=>plainUpper(text);var charCode=(text,index)=>plainCharCode(text,index);
function own(value,key){if(typeof value!=="object"||value===null)return void 0;return plainHasOwn(value,key)?value[key]:
void 0}function bare(){return{__proto__:null}}function define(target,key,value){defineProperty(target,key,{__proto__:null,
value,writable:true,enumerable:true,configurable:true})}function append(list,value){define(list,list.length,value)}var InteractionType={Command:2,Component:3,Autocomplete:4,ModalSubmit:5};var INTERACTION_CREATE="INTERACTION_CREATE";var interactions={
__proto__:null,interactionCreate:InteractionType.Command,componentInteraction:InteractionType.Component,autocomplete:InteractionType.
Autocomplete,modalSubmit:InteractionType.ModalSubmit};var aliases={__proto__:null,reactionAdd:"MESSAGE_REACTION_ADD",reactionRemove:"\
MESSAGE_REACTION_REMOVE",reactionRemoveAll:"MESSAGE_REACTION_REMOVE_ALL",reactionRemoveEmoji:"MESSAGE_REACTION_REMOVE_EM\
OJI",roleCreate:"GUILD_ROLE_CREATE",roleUpdate:"GUILD_ROLE_UPDATE",roleDelete:"GUILD_ROLE_DELETE"};function subscriptionOf(name){
const interactionType=interactions[name];if(interactionType!==void 0)return{rawName:INTERACTION_CREATE,interactionType};
return{rawName:aliases[name]??screaming(name),interactionType:null}}function screaming(name){if(upper(name)===name)return name;
let text="";for(let i=0;i<name.length;i++){const letter=slice(name,i,i+1);text+=i>0&&isCapital(name,i)?`_${letter}`:upper(
letter)}return text}function isCapital(name,index){const code=charCode(name,index);return code>=65&&code<=90}function camelName(rawName){
const text=lower(rawName);let name="";for(let i=0;i<text.length;i++){const letter=slice(text,i,i+1);if(letter==="_")name+=
upper(slice(text,++i,i+1));else name+=letter}return name}var host=globalThis.__trellis;function attachmentOf(attachment){return tagged(attachment,"base64")??tagged(attachment,"Base64")??attachment}function tagged(attachment,tag){
const inner=own(attachment,tag);return typeof inner==="object"&&inner!==null?inner:void 0}var same=value=>value;var toInteger=value=>typeof value==="bigint"?toNumber(value):value;var content={name:"content",convert:same};
var embeds={name:"embeds",convert:same};var components={name:"components",convert:same};var attachments={name:"attachmen\
ts",convert:value=>each(value,attachmentOf)};var tts={name:"tts",convert:same};var allowedMentions={name:"allowedMention\
s",convert:same};var flags={name:"flags",convert:toInteger};var ephemeral={name:"ephemeral",convert:same};var MESSAGE_EDIT=[
content,embeds,components,allowedMentions,flags];var MESSAGE_SEND=[content,embeds,components,attachments,tts,allowedMentions,
flags];var INTERACTION_REPLY=[content,embeds,components,attachments,tts,allowedMentions,flags,ephemeral];function addBody(args,input,fields,caller){
if(typeof input==="string"){args.content=input;return args}if(typeof input!=="object"||input===null){throw new SafeTypeError(
`${caller}: expected a string or an object of options`)}for(let i=0;i<fields.length;i++){const field=fields[i];const value=own(
input,field.name);if(value!==void 0)args[field.name]=field.convert(value)}return args}function argsWith(name,value){const args=bare();
args[name]=value;return args}function each(value,convert){if(!isArray(value))return value;const converted=[];for(let i=0;i<
value.length;i++)append(converted,convert(value[i]));return converted}function messageAnswers(place,eventId){let lastReply=null;async function send(input){const args=addBody(argsWith("channe\
lId",place.channelId),input,MESSAGE_SEND,"ctx.reply");args.replyTo=replyTarget(input,place);return await host.op("messag\
e.send",args,eventId)}async function target(caller){if(lastReply===null){throw new SafeError(`${caller}: there is no rep\
ly yet; call ctx.reply() first`)}const args=argsWith("channelId",place.channelId);args.messageId=own(await lastReply,"id");
return args}async function edit(input){const args=addBody(await target("ctx.edit"),input,MESSAGE_EDIT,"ctx.edit");return host.
camelize(await host.op("message.edit",args,eventId))}return{async reply(input){const sending=send(input);lastReply=sending;
return host.camelize(await sending)},edit,editReply:edit,async deleteReply(){const args=await target("ctx.deleteReply");
lastReply=null;await host.op("message.delete",args,eventId)}}}function replyTarget(input,place){const replyTo=own(input,
"replyTo");return replyTo===void 0?place.messageId:replyTo}function openInteraction(interactionId2,eventId){return{interactionId:interactionId2,eventId,isAnswered:false,underWay:null}}
function interactionAnswers(state){const edit=async input=>host.camelize(await inTurn(state,()=>editOriginal(state,input,
"ctx.edit")));const deferFor=async options=>{await inTurn(state,()=>defer(state,options))};return{reply:async input=>host.
camelize(await inTurn(state,()=>reply(state,input))),edit,editReply:edit,followUp:async input=>host.camelize(await inTurn(
state,()=>followUp(state,input,"ctx.followUp"))),defer:deferFor,deferReply:deferFor}}function updateAnswers(state){return{
update:async input=>host.camelize(await inTurn(state,()=>update(state,input))),deferUpdate:async()=>{await inTurn(state,
()=>defer(state,{update:true}))}}}async function inTurn(state,work){while(state.underWay!==null)await ended(state.underWay);
const running=work();state.underWay=running;try{return await running}finally{state.underWay=null}}async function ended(work){
try{await work}catch{}}async function reply(state,input){if(state.isAnswered)return await followUp(state,input,"ctx.repl\
y");return await respond(state,body(state,input,INTERACTION_REPLY,"ctx.reply"))}async function update(state,input){if(state.
isAnswered)return await editOriginal(state,input,"ctx.update");const args=body(state,input,MESSAGE_EDIT,"ctx.update");args.
update=true;return await respond(state,args)}async function respond(state,args){const answer=await call2("interaction.re\
spond",args,state);state.isAnswered=true;return answer}async function defer(state,options){const args=argsWith("interact\
ionId",state.interactionId);if(own(options,"ephemeral")===true)args.ephemeral=true;if(own(options,"update")===true)args.
update=true;await call2("interaction.defer",args,state);state.isAnswered=args.update===true}async function editOriginal(state,input,caller){
return await call2("interaction.edit_original",body(state,input,MESSAGE_EDIT,caller),state)}async function followUp(state,input,caller){
return await call2("interaction.followup",body(state,input,INTERACTION_REPLY,caller),state)}function body(state,input,fields,caller){
return addBody(argsWith("interactionId",state.interactionId),input,fields,caller)}async function call2(name,args,state){
return await host.op(name,args,state.eventId)}function noAnswers(eventName){async function refuse(method){throw new SafeError(`ctx.${method}: "${eventName}" has no ch\
annel to answer in; use rest.sendMessage()`)}return{async reply(){return await refuse("reply")},async edit(){return await refuse(
"edit")},async editReply(){return await refuse("editReply")}}}var SUBCOMMAND=1;var SUBCOMMAND_GROUP=2;function flattenInteractionOptions(options){const values={};collect(values,options);
return values}function collect(values,options){if(!isArray(options))return;for(let i=0;i<options.length;i++){const option=options[i];
const type=own(option,"type");if(type===SUBCOMMAND||type===SUBCOMMAND_GROUP)collect(values,own(option,"options"));else define(
values,own(option,"name"),own(option,"value"))}}function interactionPayload(payload){const{data,id,token,...rest2}=payload;const msg=host.camelize(rest2);return{...msg,
id,interactionId:id,interactionToken:token,user:own(msg,"user")??own(own(msg,"member"),"user"),data,...named(data,own(msg,
"message"))}}function named(data,message2){const commandName=own(data,"name");const customId=own(data,"custom_id");const messageId=own(
message2,"id");return{...commandName===void 0?null:{commandName},...customId===void 0?null:{customId},...messageId===void 0?
null:{messageId}}}function readyPayload(payload){const user=own(payload,"user")??payload;return{user:host.camelize(user),guildIds:[]}}function contextsOf(rawName,payload,eventId,attempt){if(rawName==="INTERACTION_CREATE")return interactionContexts(payload,
eventId,attempt);if(rawName==="cron")return cronContexts(payload,eventId,attempt);const msg=rawName==="READY"?readyPayload(
payload):host.camelize(payload);const place=placeOf(rawName,msg);if(place===null){return()=>({msg,eventId,attempt,...noAnswers(
camelName(rawName))})}return()=>({msg,eventId,attempt,...messageAnswers(place,eventId)})}function interactionContexts(payload,eventId,attempt){
const msg=interactionPayload(payload);const state=openInteraction(own(payload,"id"),eventId);if(own(payload,"type")===InteractionType.
Command){const options=flattenInteractionOptions(own(own(payload,"data"),"options"));return()=>({msg,options,eventId,attempt,
...interactionAnswers(state)})}const answers=()=>({...interactionAnswers(state),...updateAnswers(state)});return()=>({msg,
eventId,attempt,...answers()})}function cronContexts(payload,eventId,attempt){const name=own(payload,"name");const scheduledAt=own(
payload,"scheduled_at");const msg={name,scheduledAt};return()=>({msg,name,scheduledAt,eventId,attempt,...noAnswers("cron")})}
function placeOf(rawName,msg){const channelId=own(msg,"channelId");if(typeof channelId!=="string")return null;return{channelId,
messageId:messageIdOf(rawName,msg)}}function messageIdOf(rawName,msg){if(rawName==="MESSAGE_CREATE"||rawName==="MESSAGE_\
UPDATE")return own(msg,"id")??null;if(rawName==="MESSAGE_DELETE"||rawName==="MESSAGE_DELETE_BULK")return null;return own(
msg,"messageId")??null}var handlers=bare();function cronHandler(name){return typeof name==="string"?handlers[name]:void 0}function addCronHandler(name,handler){
if(handlers[name]!==void 0)return false;handlers[name]=handler;return true}var lists=bare();function addHandler(subscription,handler){const{rawName,interactionType}=subscription;const added={handler,
interactionType,next:null};const list=lists[rawName];if(list!==void 0){list.last.next=added;list.last=added;return}lists[rawName]=
{first:added,last:added};host.want(rawName)}function eachHandler(rawName,interactionType,visit){const last=lists[rawName]?.
last??null;let node=lists[rawName]?.first??null;while(node!==null){if(node.interactionType===null||node.interactionType===
interactionType){visit(node.handler)}node=node===last?null:node.next}}async function dispatch(rawName,payload,eventId,attempt){try{await settled(startAll(rawName,payload,eventId,contextsOf(rawName,
payload,eventId,attempt)))}catch(error){host.report(error,eventId)}}function startAll(rawName,payload,eventId,makeContext){
let runs=null;const start=handler=>{runs={promise:run(handler,makeContext,eventId),earlier:runs}};if(rawName==="cron")startCron(
payload,start);else eachHandler(rawName,interactionTypeOf(rawName,payload),start);return runs}function startCron(payload,start){
const handler=cronHandler(own(payload,"name"));if(handler!==void 0)start(handler)}function interactionTypeOf(rawName,payload){
if(rawName!=="INTERACTION_CREATE")return null;const type=own(payload,"type");return typeof type==="number"?type:null}async function run(handler,makeContext,eventId){
try{await handler(makeContext())}catch(error){host.report(error,eventId)}}async function settled(runs){for(let run2=runs;run2!==
null;run2=run2.earlier)await run2.promise}var index_exports={};__export(index_exports,{ActionRowBuilder:()=>ActionRowBuilder,ButtonBuilder:()=>ButtonBuilder,ButtonStyle:()=>ButtonStyle,
ButtonStyles:()=>ButtonStyles,ChannelSelectMenuBuilder:()=>ChannelSelectMenuBuilder,ComponentType:()=>ComponentType,ContainerBuilder:()=>ContainerBuilder,
EmbedBuilder:()=>EmbedBuilder,FileBuilder:()=>FileBuilder,FileUploadBuilder:()=>FileUploadBuilder,InputTextBuilder:()=>InputTextBuilder,
InputTextStyle:()=>InputTextStyle,InputTextStyles:()=>InputTextStyles,KvStore:()=>KvStore,LabelBuilder:()=>LabelBuilder,
MediaGalleryBuilder:()=>MediaGalleryBuilder,MentionableSelectMenuBuilder:()=>MentionableSelectMenuBuilder,MessageFlags:()=>MessageFlags,
RoleSelectMenuBuilder:()=>RoleSelectMenuBuilder,SectionBuilder:()=>SectionBuilder,SelectMenuBuilderBase:()=>SelectMenuBuilderBase,
SeparatorBuilder:()=>SeparatorBuilder,StringSelectMenuBuilder:()=>StringSelectMenuBuilder,TextDisplayBuilder:()=>TextDisplayBuilder,
ThumbnailBuilder:()=>ThumbnailBuilder,UserSelectMenuBuilder:()=>UserSelectMenuBuilder,actionRow:()=>actionRow,button:()=>button,
channelSelect:()=>channelSelect,container:()=>container,createBot:()=>createBot,cron:()=>cron,embed:()=>embed,file:()=>file,
fileUpload:()=>fileUpload,flattenCommands:()=>flattenCommands,flattenInteractionOptions:()=>flattenInteractionOptions,getSubcommand:()=>getSubcommand,
getSubcommandGroup:()=>getSubcommandGroup,handleSubcommand:()=>handleSubcommand,hasRole:()=>hasRole,inputText:()=>inputText,
kv:()=>kv,label:()=>label,mediaGallery:()=>mediaGallery,mentionableSelect:()=>mentionableSelect,on:()=>on,prefix:()=>prefix,
registerSlashCommands:()=>registerSlashCommands,rest:()=>rest,roleSelect:()=>roleSelect,secrets:()=>secrets,section:()=>section,
separator:()=>separator,slash:()=>slash,store:()=>store,stringSelect:()=>stringSelect,textDisplay:()=>textDisplay,thumbnail:()=>thumbnail,
userSelect:()=>userSelect});var CHAT_INPUT=1;var optionTypes={__proto__:null,subcommand:1,subcommand_group:2,string:3,integer:4,boolean:5,user:6,channel:7,
role:8,mentionable:9,number:10,attachment:11};var renamed={__proto__:null,nameLocalizations:"name_localizations",descriptionLocalizations:"\
description_localizations",defaultMemberPermissions:"default_member_permissions",minValue:"min_value",maxValue:"max_valu\
e",minLength:"min_length",maxLength:"max_length",channelTypes:"channel_types"};var left={__proto__:null,run:true,subcommands:true,
options:true,choices:true,type:true,kind:true};function commandJson(command){const json=described(command,"slash command");
json.type=own(command,"type")??CHAT_INPUT;const where=`/${toText(json.name)}`;const subcommands=own(command,"subcommands");
const options=isArray(subcommands)&&subcommands.length>0?each2(subcommands,item=>subcommandJson(item,where)):each2(own(command,
"options"),item=>optionJson(item,where));if(options!==void 0)json.options=options;return json}function subcommandJson(subcommand,where){
const json=described(subcommand,`subcommand of ${where}`);const inner=own(subcommand,"subcommands");const path=`${where}\
 ${toText(json.name)}`;json.type=isArray(inner)?optionTypes.subcommand_group:optionTypes.subcommand;const options=isArray(
inner)?each2(inner,item=>subcommandJson(item,path)):each2(own(subcommand,"options"),item=>optionJson(item,path));if(options!==
void 0)json.options=options;return json}function optionJson(option,where){const json=described(option,`option of ${where}`);
const path=`${where} ${toText(json.name)}`;json.type=typeNumber(own(option,"type")??own(option,"kind")??"string",path);const choices=each2(
own(option,"choices"),choice=>copy(choice));if(choices!==void 0)json.choices=choices;const options=each2(own(option,"opt\
ions"),item=>optionJson(item,path));if(options!==void 0)json.options=options;return json}function typeNumber(type,path){
if(typeof type==="number")return type;const known=optionTypes[toText(type)];if(known!==void 0)return known;throw new SafeTypeError(
`${path}: there is no option type "${toText(type)}"; there are string, integer, number, boolean, user, channel, role, me\
ntionable, attachment, subcommand and subcommand_group`)}function described(value,what){const json=copy(value);if(typeof json.
name!=="string"||json.name===""){throw new SafeTypeError(`${what}: it needs a name`)}if(typeof json.description!=="strin\
g"||json.description===""){throw new SafeTypeError(`${what}: "${json.name}" needs a description`)}return json}function copy(value){
const json=bare();if(typeof value!=="object"||value===null)return json;const names2=keys(value);for(let i=0;i<names2.length;i++){
const name=names2[i];const item=own(value,name);if(left[name]===void 0&&item!==void 0)json[renamed[name]??name]=item}return json}
function each2(list,convert){if(!isArray(list))return void 0;const converted=[];for(let i=0;i<list.length;i++)append(converted,
convert(list[i]));return converted}function flattenCommands(commands){const flat=[];for(let i=0;i<commands.length;i++)append(flat,commandJson(commands[i]));
return flat}var SUBCOMMAND2=1;var SUBCOMMAND_GROUP2=2;function subcommandPath(data){const option=first(data);if(own(option,"type")!==
SUBCOMMAND_GROUP2){return{group:void 0,subcommand:nameOf(option,SUBCOMMAND2)}}return{group:nameOf(option,SUBCOMMAND_GROUP2),
subcommand:nameOf(first(option),SUBCOMMAND2)}}function first(parent){const options=own(parent,"options");return isArray(
options)?options[0]:void 0}function nameOf(option,type){return own(option,"type")===type?own(option,"name"):void 0}async function handleSubcommand(ctx,command){const{group,subcommand}=subcommandPath(own(own(ctx,"msg"),"data"));const siblings=group===
void 0?command.subcommands:own(find(command.subcommands,group),"subcommands");const found=find(siblings,subcommand);if(typeof own(
found,"run")==="function")await found.run(ctx);else if(typeof own(command,"run")==="function")await command.run(ctx);else
throw new SafeError(`/${command.name}: this script has no subcommand "${subcommand}"`)}function find(subcommands,name){if(!isArray(
subcommands))return void 0;for(let i=0;i<subcommands.length;i++){if(own(subcommands[i],"name")===name)return subcommands[i]}
return void 0}async function registerSlashCommands(commands){await host.op("commands.register",{commands:flattenCommands(commands)})}function words(text){const found=[];let start=-1;for(let i=0;i<text.length;i++){if(!isSpace(charCode(text,i))){if(start<
0)start=i}else if(start>=0){append(found,slice(text,start,i));start=-1}}if(start>=0)append(found,slice(text,start));return found}
function isSpace(code){if(code<128)return code===32||code>=9&&code<=13;return code===160||code===5760||code>=8192&&code<=
8202||code===8232||code===8233||code===8239||code===8287||code===12288||code===65279}var created=false;function createBot(options){if(created){host.log("warn","createBot was called before: this call change\
s nothing");return}created=true;answerPrefixCommands(options.prefix??"!",options.commands??options.prefixCommands??[]);if(options.
slashCommands!==void 0)answerSlashCommands(options.slashCommands)}function answerPrefixCommands(start,commands){const known=byName(
commands,"prefix command");if(commands.length===0)return;const handler=async ctx=>{const called=calledWords(ctx,start);const name=called[0];
const command=name===void 0?void 0:known[name];if(command===void 0)return;const args=[];for(let i=1;i<called.length;i++)
append(args,called[i]);await command.run({...ctx,args})};addHandler({rawName:"MESSAGE_CREATE",interactionType:null},handler)}
function calledWords(ctx,start){const content2=own(ctx.msg,"content");if(typeof content2!=="string"||own(own(ctx.msg,"au\
thor"),"bot")===true)return[];const text=trim(content2);return slice(text,0,start.length)===start?words(slice(text,start.
length)):[]}function answerSlashCommands(commands){const known=byName(commands,"slash command");const handler=async ctx=>{
const command=isChatInput(ctx)?known[ctx.msg.commandName]:void 0;if(command!==void 0)await handleSubcommand(ctx,command)};
addHandler({rawName:"INTERACTION_CREATE",interactionType:InteractionType.Command},handler);void register(flattenCommands(
commands))}function isChatInput(ctx){return(own(own(ctx.msg,"data"),"type")??1)===1}async function register(commands){try{
await registerSlashCommands(commands)}catch(error){host.report(error)}}function byName(commands,what){const known=bare();
for(let i=0;i<commands.length;i++){const command=commands[i];if(typeof own(command,"name")!=="string"){throw new SafeTypeError(
`createBot: ${what} ${toText(i+1)} needs a name`)}known[command.name]??=command}return known}function getSubcommand(ctx){return subcommandPath(own(own(ctx,"msg"),"data")).subcommand}function getSubcommandGroup(ctx){return subcommandPath(own(own(ctx,"msg"),"data")).group}function hasRole(ctx,roleId){const roles=own(own(own(ctx,"msg"),"member"),"roles");if(!isArray(roles))return false;for(let i=0;i<
roles.length;i++)if(roles[i]===roleId)return true;return false}function prefix(command){return command}function slash(command){return command}var ComponentType=freeze({ActionRow:1,Button:2,StringSelect:3,InputText:4,UserSelect:5,RoleSelect:6,MentionableSelect:7,
ChannelSelect:8,Section:9,TextDisplay:10,Thumbnail:11,MediaGallery:12,File:13,Separator:14,Container:17,Label:18,FileUpload:19});function resolve(component){const builder=component;return typeof builder.toJSON==="function"?builder.toJSON():component}
function resolveAll(components2){return components2.map(resolve)}function required(value,what,call3){if(value===void 0)throw new SafeTypeError(
`${what}: it needs ${call3}`);return value}var ActionRowBuilder=class{#components=[];addComponents(...components2){this.#components=[...this.#components,...components2];
return this}setComponents(components2){this.#components=[...components2];return this}toJSON(){return{type:ComponentType.
ActionRow,components:resolveAll(this.#components)}}};function actionRow(){return new ActionRowBuilder}var ButtonStyle=freeze({Primary:1,Secondary:2,Success:3,Danger:4});var LINK=5;var PREMIUM=6;var ButtonBuilder=class{#style=ButtonStyle.Primary;#customId;#rest={};setStyle(style){this.#style=
style;return this}setCustomId(customId){this.#customId=customId;return this}setUrl(url){this.#style=LINK;this.#rest.url=
url;return this}setSkuId(skuId){this.#style=PREMIUM;this.#rest.sku_id=skuId;return this}setLabel(label2){this.#rest.label=
label2;return this}setEmoji(emoji){this.#rest.emoji=emoji;return this}setDisabled(disabled=true){this.#rest.disabled=disabled;
return this}toJSON(){const json={type:ComponentType.Button,style:this.#style,...this.#rest};if(this.#style===LINK||this.#style===
PREMIUM)return json;return{...json,custom_id:required(this.#customId,"button","setCustomId(), setUrl() or setSkuId()")}}};
function button(){return new ButtonBuilder}var SelectMenuBuilderBase=class{#json;#defaults=[];constructor(type,customId){this.#json={type,custom_id:customId}}setCustomId(customId){
this.#json.custom_id=customId;return this}setPlaceholder(placeholder){this.#json.placeholder=placeholder;return this}setMinValues(min){
this.#json.min_values=min;return this}setMaxValues(max){this.#json.max_values=max;return this}setRequired(required2=true){
this.#json.required=required2;return this}setDisabled(disabled=true){this.#json.disabled=disabled;return this}setChannelTypes(types){
this.#json.channel_types=[...types];return this}setDefaultValues(values){this.#defaults=values.map(value=>({...value}));
return this}setDefaultUsers(ids){return this.#setDefaults(ids,"user")}setDefaultRoles(ids){return this.#setDefaults(ids,
"role")}setDefaultChannels(ids){return this.#setDefaults(ids,"channel")}addDefaultUser(id){return this.addDefaultValue(id,
"user")}addDefaultRole(id){return this.addDefaultValue(id,"role")}addDefaultChannel(id){return this.addDefaultValue(id,"\
channel")}addDefaultValue(id,type){this.#defaults=[...this.#defaults,{id,type}];return this}toJSON(){if(this.#defaults.length===
0)return{...this.#json};return{...this.#json,default_values:this.#defaults.map(value=>({...value}))}}#setDefaults(ids,type){
const others=this.#defaults.filter(value=>value.type!==type);this.#defaults=[...others,...ids.map(id=>({id,type}))];return this}};var ChannelSelectMenuBuilder=class extends SelectMenuBuilderBase{constructor(customId){super(ComponentType.ChannelSelect,
customId)}};function channelSelect(customId){return new ChannelSelectMenuBuilder(customId)}var ContainerBuilder=class{#components=[];#rest={};addComponents(...components2){this.#components=[...this.#components,...components2];
return this}setComponents(components2){this.#components=[...components2];return this}setAccentColor(color){this.#rest.accent_color=
color;return this}setSpoiler(spoiler=true){this.#rest.spoiler=spoiler;return this}toJSON(){const components2=resolveAll(
this.#components);return{type:ComponentType.Container,components:components2,...this.#rest}}};function container(){return new ContainerBuilder}var EmbedBuilder=class{#json;constructor(initial={}){this.#json={...initial}}setTitle(title){return this.#with({title})}setDescription(description){
return this.#with({description})}setUrl(url){return this.#with({url})}setColor(color){return this.#with({color})}setTimestamp(timestamp){
return this.#with({timestamp})}setFooter(text,iconUrl){return this.#with({footer:iconUrl===void 0?{text}:{text,icon_url:iconUrl}})}setImage(url){
return this.#with({image:{url}})}setThumbnail(url){return this.#with({thumbnail:{url}})}setAuthor(name,options={}){const{
url,iconUrl}=options;return this.#with({author:{name,...url===void 0?null:{url},...iconUrl===void 0?null:{icon_url:iconUrl}}})}addField(name,value,inline=false){
return this.addFields([{name,value,inline}])}addFields(fields){return this.setFields([...this.#json.fields??[],...fields])}setFields(fields){
return this.#with({fields:fields.map(field=>({...field}))})}toJSON(){return{...this.#json}}#with(change){this.#json={...this.#json,
...change};return this}};function embed(initial){return new EmbedBuilder(initial)}var FileBuilder=class{#json;constructor(url){this.#json={type:ComponentType.File,file:{url}}}setUrl(url){this.#json.file=
{url};return this}setSpoiler(spoiler=true){this.#json.spoiler=spoiler;return this}toJSON(){return{...this.#json}}};function file(url){
return new FileBuilder(url)}var FileUploadBuilder=class{#json;constructor(customId){this.#json={type:ComponentType.FileUpload,custom_id:customId}}setCustomId(customId){
this.#json.custom_id=customId;return this}setMinValues(min){this.#json.min_values=min;return this}setMaxValues(max){this.#json.
max_values=max;return this}setRequired(required2=true){this.#json.required=required2;return this}toJSON(){return{...this.#json}}};
function fileUpload(customId){return new FileUploadBuilder(customId)}var InputTextBuilder=class{#json;constructor(customId){this.#json={type:ComponentType.InputText,custom_id:customId}}setCustomId(customId){
this.#json.custom_id=customId;return this}setStyle(style){this.#json.style=style;return this}setMinLength(min){this.#json.
min_length=min;return this}setMaxLength(max){this.#json.max_length=max;return this}setRequired(required2=true){this.#json.
required=required2;return this}setValue(value){this.#json.value=value;return this}setPlaceholder(placeholder){this.#json.
placeholder=placeholder;return this}toJSON(){return{...this.#json}}};function inputText(customId){return new InputTextBuilder(
customId)}var LabelBuilder=class{#label;#description;#component;constructor(text){this.#label=text}setLabel(text){this.#label=text;
return this}setDescription(description){this.#description=description;return this}setComponent(component){this.#component=
component;return this}toJSON(){const component=resolve(required(this.#component,"label","setComponent()"));const json={type:ComponentType.
Label,label:this.#label,component};return this.#description===void 0?json:{...json,description:this.#description}}};function label(text){
return new LabelBuilder(text)}var MediaGalleryBuilder=class{#items=[];addItem(url,options={}){const item={media:{url}};if(options.description!==void 0)
item.description=options.description;if(options.spoiler!==void 0)item.spoiler=options.spoiler;this.#items=[...this.#items,
item];return this}setItems(items){this.#items=items.map(copy2);return this}toJSON(){return{type:ComponentType.MediaGallery,
items:this.#items.map(copy2)}}};function copy2(item){return{...item,media:{...item.media}}}function mediaGallery(){return new MediaGalleryBuilder}var MentionableSelectMenuBuilder=class extends SelectMenuBuilderBase{constructor(customId){super(ComponentType.MentionableSelect,
customId)}};function mentionableSelect(customId){return new MentionableSelectMenuBuilder(customId)}var RoleSelectMenuBuilder=class extends SelectMenuBuilderBase{constructor(customId){super(ComponentType.RoleSelect,customId)}};
function roleSelect(customId){return new RoleSelectMenuBuilder(customId)}var SectionBuilder=class{#components=[];#accessory;addComponents(...components2){this.#components=[...this.#components,...components2];
return this}setComponents(components2){this.#components=[...components2];return this}setAccessory(accessory){this.#accessory=
accessory;return this}toJSON(){return{type:ComponentType.Section,components:resolveAll(this.#components),accessory:resolve(
required(this.#accessory,"section","setAccessory()"))}}};function section(){return new SectionBuilder}var spacings={small:1,large:2};var SeparatorBuilder=class{#json;constructor(divider=true){this.#json={type:ComponentType.
Separator,divider}}setDivider(divider=true){this.#json.divider=divider;return this}setSpacing(spacing){this.#json.spacing=
typeof spacing==="number"?spacing:spacings[spacing];return this}toJSON(){return{...this.#json}}};function separator(divider=true){
return new SeparatorBuilder(divider)}var StringSelectMenuBuilder=class extends SelectMenuBuilderBase{#options=[];constructor(customId){super(ComponentType.StringSelect,
customId)}setOptions(options){this.#options=options.map(option=>({...option}));return this}addOptions(...options){return this.
setOptions([...this.#options,...options])}toJSON(){return{...super.toJSON(),options:this.#options.map(option=>({...option}))}}};
function stringSelect(customId){return new StringSelectMenuBuilder(customId)}var TextDisplayBuilder=class{#json;constructor(content2){this.#json={type:ComponentType.TextDisplay,content:content2}}setContent(content2){
this.#json.content=content2;return this}toJSON(){return{...this.#json}}};function textDisplay(content2){return new TextDisplayBuilder(
content2)}var ThumbnailBuilder=class{#json;constructor(url){this.#json={type:ComponentType.Thumbnail,media:{url}}}setUrl(url){this.#json.
media={url};return this}setDescription(description){this.#json.description=description;return this}setSpoiler(spoiler=true){
this.#json.spoiler=spoiler;return this}toJSON(){return{...this.#json}}};function thumbnail(url){return new ThumbnailBuilder(
url)}var UserSelectMenuBuilder=class extends SelectMenuBuilderBase{constructor(customId){super(ComponentType.UserSelect,customId)}};
function userSelect(customId){return new UserSelectMenuBuilder(customId)}var ButtonStyles=ButtonStyle;var InputTextStyle=freeze({Short:1,Paragraph:2});var InputTextStyles=InputTextStyle;var MessageFlags=freeze({CROSSPOSTED:1,IS_CROSSPOST:2,SUPPRESS_EMBEDS:4,SOURCE_MESSAGE_DELETED:8,URGENT:16,HAS_THREAD:32,
EPHEMERAL:64,LOADING:128,FAILED_TO_MENTION_SOME_ROLES_IN_THREAD:256,SUPPRESS_NOTIFICATIONS:4096,IS_VOICE_MESSAGE:8192,IS_COMPONENTS_V2:32768});function cron(name,expr,handler,options){requireText(name,"a name");requireText(expr,"an expression");if(typeof handler!==
"function"){throw new SafeTypeError(`cron: the handler of "${name}" is not a function`)}if(!addCronHandler(name,handler)){
throw new SafeError(`cron: there is already a job called "${name}"`)}const skipIfRunning=options?.skipIfRunning===true;host.
declare("cron.register",{name,expr,skipIfRunning})}function requireText(value,what){if(typeof value!=="string"||value===
""){throw new SafeTypeError(`cron: ${what} must be a string that is not empty`)}}function on(event,handler){if(typeof event!=="string"||event===""){throw new SafeTypeError("on: the event's name must be\
 a string that is not empty")}if(typeof handler!=="function"){throw new SafeTypeError(`on: the handler of "${toText(event)}\
" is not a function`)}addHandler(subscriptionOf(event),handler)}var KvStore=class{#name;constructor(name){if(typeof name!=="string"||name===""){throw new SafeTypeError("kv.store: the s\
tore's name must be a string that is not empty")}this.#name=name}get(key){return host.op("kv.get",this.#args(key))}async getWithMetadata(key){
const entry=await host.op("kv.get_with_metadata",this.#args(key));return entry??{value:null}}async set(key,value,options){
if(typeof value!=="string"){throw new SafeTypeError("kv.set: a value is a string; use JSON.stringify for anything else")}
const args=this.#args(key);args.value=value;addGiven(args,options,"expiration");const metadata=own(options,"metadata");if(metadata!==
void 0)args.metadata=metadata;await host.op("kv.set",args)}async updateMetadata(key,metadata){const args=this.#args(key);
args.metadata=metadata??null;await host.op("kv.update_metadata",args)}async delete(key){await host.op("kv.delete",this.#args(
key))}async list(options){const args=bare();args.store=this.#name;addGiven(args,options,"prefix");addGiven(args,options,
"cursor");addGiven(args,options,"limit");return await host.op("kv.list",args)}#args(key){const args=bare();args.store=this.#name;
args.key=key;return args}};function addGiven(args,options,name){const value=own(options,name);if(value!==void 0&&value!==
null)args[name]=typeof value==="bigint"?toNumber(value):value}function store(name){return new KvStore(name)}var kv=freeze({store});var rest=freeze({async sendMessage(args){const sent=message(args,MESSAGE_SEND,"rest.sendMessage");if(own(args,"replyTo")!==
void 0)sent.replyTo=own(args,"replyTo");return camel(await host.op("message.send",sent))},async editMessage(args){const edited=message(
args,MESSAGE_EDIT,"rest.editMessage");edited.messageId=own(args,"messageId");return camel(await host.op("message.edit",edited))},
async deleteMessage(args){const deleted=argsWith("channelId",own(args,"channelId"));deleted.messageId=own(args,"messageI\
d");await host.op("message.delete",deleted)},async sendInteractionResponse(args){const response=interaction(args,INTERACTION_REPLY,
"rest.sendInteractionResponse");await host.op("interaction.respond",response)},async deferInteractionResponse(args){const deferral=argsWith(
"interactionId",interactionId(args));if(own(args,"ephemeral")===true)deferral.ephemeral=true;if(own(args,"update")===true)
deferral.update=true;await host.op("interaction.defer",deferral)},async updateInteractionResponse(args){const update2=interaction(
args,MESSAGE_EDIT,"rest.updateInteractionResponse");update2.update=true;await host.op("interaction.respond",update2)},async editOriginalInteractionResponse(args){
const edit=interaction(args,MESSAGE_EDIT,"rest.editOriginalInteractionResponse");return camel(await host.op("interaction\
.edit_original",edit))},async createFollowupMessage(args){const followUp2=interaction(args,INTERACTION_REPLY,"rest.creat\
eFollowupMessage");return camel(await host.op("interaction.followup",followUp2))},async upsertGuildCommands(args){await registerSlashCommands(
args.commands)}});function message(args,fields,caller){return addBody(argsWith("channelId",own(args,"channelId")),args,fields,
caller)}function interaction(args,fields,caller){return addBody(argsWith("interactionId",interactionId(args)),args,fields,
caller)}function interactionId(args){return own(args,"interactionId")??own(args,"token")??own(args,"interactionToken")}function camel(message2){
return host.camelize(message2)}var secrets=freeze({get(name){return host.secret(toText(name))}});var names=keys(index_exports);var namespace={};for(let i=0;i<names.length;i++){const name=names[i];define(namespace,name,
index_exports[name]);expose(name,namespace[name])}freeze(namespace);expose("trellis",namespace);expose("flora",namespace);
host.setDispatcher(dispatch);function expose(name,value){defineProperty(globalThis,name,{value,writable:true,configurable:true,
enumerable:false})}})();
//# sourceURL=sdk.js
