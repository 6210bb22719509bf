// Generated from the Python structs by `python -m realtime protocol`. Do not edit.

/** The first frame on every socket. With an `epoch` and `positions` it resumes, without it opens afresh. */
export interface Hello {
  readonly do: 'hello';
  readonly protocol: number;
  readonly epoch?: string | null;
  readonly positions?: Readonly<Record<string, number>>;
  readonly id?: number | null;
}

/** My positions differ from yours (`pong.in_step` was false): the same answer as hello's, on the same socket. */
export interface Resume {
  readonly do: 'resume';
  readonly epoch: string;
  readonly positions: Readonly<Record<string, number>>;
  readonly id?: number | null;
}

/** I am here, every `limits.ping_seconds`. `received`: event frames on this socket so far. `digest`: the sum, modulo 2^32, over all my positions, of FNV-1a (32 bits, of UTF-8 "name=seq") then murmur3's finalizer; compared only when nothing is on its way. */
export interface Ping {
  readonly do: 'ping';
  readonly received: number;
  readonly digest: number;
  readonly id?: number | null;
}

/** What is on screen: presence of these persons, typing in these conversations. Replaces what was watched. */
export interface Watch {
  readonly do: 'watch';
  readonly conversations?: readonly number[];
  readonly persons?: readonly number[];
  readonly id?: number | null;
}

/** This item is on screen, and no other (null: none). Whoever has to do with it hears `item.moved` from here on, for as long as he has. */
export interface WatchItem {
  readonly do: 'item.watch';
  readonly item?: number | null;
  readonly id?: number | null;
}

/** So many event frames have arrived on this socket. Never answered; at the latest every `limits.ack_every`. */
export interface Ack {
  readonly do: 'ack';
  readonly received: number;
  readonly id?: number | null;
}

/** I am typing here. Never answered; at most once a second. */
export interface Typing {
  readonly do: 'typing';
  readonly conversation: number;
  readonly id?: number | null;
}

/** 解除锁定: he mistyped too often, and may try again now. */
export interface UnlockAccount {
  readonly do: 'account.unlock';
  readonly person: number;
  readonly id?: number | null;
}

/** What I keep: the platform, units, or nothing. */
export interface GetAdministration {
  readonly do: 'administration.get';
  readonly id?: number | null;
}

/** The people I keep, in the order of units and positions. `unit` alone, or with `below` all that stands under it. `text` fits name, pinyin, initials, login or phone. `after`: how many to leave out. */
export interface ListKeptPeople {
  readonly do: 'administration.people';
  readonly unit?: number | null;
  readonly below?: boolean;
  readonly text?: string;
  readonly state?: 'active' | 'all' | 'inactive';
  readonly after?: number;
  readonly limit?: number;
  readonly id?: number | null;
}

/** A person I keep, with all positions he holds or held. */
export interface GetPersonFile {
  readonly do: 'administration.person';
  readonly person: number;
  readonly id?: number | null;
}

/** A unit I keep, with everything that is kept of it. */
export interface GetUnitFile {
  readonly do: 'administration.unit';
  readonly unit: number;
  readonly id?: number | null;
}

/** All units I keep, with closed ones, in the order of the tree. */
export interface ListKeptUnits {
  readonly do: 'administration.units';
  readonly id?: number | null;
}

/** 授权: he keeps this unit and all below it; without a unit, the platform. */
export interface GrantAdministrator {
  readonly do: 'administrator.grant';
  readonly person: number;
  readonly unit?: number | null;
  readonly id?: number | null;
}

/** Who keeps what I keep. */
export interface ListAdministrators {
  readonly do: 'administrator.list';
  readonly id?: number | null;
}

/** 收回: he keeps it no longer. The last administrator of the platform stays. */
export interface RevokeAdministrator {
  readonly do: 'administrator.revoke';
  readonly administrator: number;
  readonly id?: number | null;
}

/** 免去: he holds this position no longer. */
export interface EndAppointment {
  readonly do: 'appointment.end';
  readonly appointment: number;
  readonly id?: number | null;
}

/** 任命: he holds this position as well. `ends_on` is the last day it is meant for (挂职). */
export interface MakeAppointment {
  readonly do: 'appointment.make';
  readonly person: number;
  readonly position: number;
  readonly primary?: boolean;
  readonly begins_on?: string | null;
  readonly ends_on?: string | null;
  readonly id?: number | null;
}

/** This position is what his card shows. */
export interface SetPrimary {
  readonly do: 'appointment.set_primary';
  readonly appointment: number;
  readonly id?: number | null;
}

/** My preferences (偏好) and drafts (草稿). */
export interface GetBelongings {
  readonly do: 'belongings.get';
  readonly id?: number | null;
}

/** 看板: how far each member unit is, and what has changed since my last visit. */
export interface GetBoard {
  readonly do: 'board.get';
  readonly conversation: number;
  readonly id?: number | null;
}

/** Everything a unit's row has said. */
export interface GetRowHistory {
  readonly do: 'board.history';
  readonly conversation: number;
  readonly unit: number;
  readonly id?: number | null;
}

/** I have seen the board up to this change. */
export interface VisitBoard {
  readonly do: 'board.visited';
  readonly conversation: number;
  readonly nr: number;
  readonly id?: number | null;
}

/** What a row of the board says: 任务, 状态, 进展, 困难, 下一步. */
export interface BoardWords {
  readonly task?: string;
  readonly state?: 'blocked' | 'done' | 'open' | 'under_way';
  readonly progress?: string;
  readonly blocker?: string;
  readonly next_step?: string;
}

/** This unit's row shall say that, as it was at `version`. Refused with the present row (`stale`) where somebody wrote meanwhile. */
export interface WriteRow {
  readonly do: 'board.write';
  readonly conversation: number;
  readonly unit: number;
  readonly version: number;
  readonly words: BoardWords;
  readonly id?: number | null;
}

/** Which bots (机器人) there are, and my talks with them. */
export interface ListBots {
  readonly do: 'bot.list';
  readonly id?: number | null;
}

/** 确认: this year stands as it was published. `confirmed` false takes it back. */
export interface ConfirmCalendarYear {
  readonly do: 'calendar.confirm_year';
  readonly year: number;
  readonly confirmed?: boolean;
  readonly id?: number | null;
}

/** This day is worked (班) or free (休), and called so. Without a name and as its weekday says: ordinary again. */
export interface SetCalendarDay {
  readonly do: 'calendar.set_day';
  readonly date: string;
  readonly working: boolean;
  readonly name?: string;
  readonly id?: number | null;
}

/** The days of this year that differ from the ordinary week, and whether its arrangement is confirmed. */
export interface GetCalendarYear {
  readonly do: 'calendar.year';
  readonly year: number;
  readonly id?: number | null;
}

/** Press: this action of that part of mine, as it was at `part_version`, with the values of its inputs by their id. Refused with the present card (`stale_card`) where it offers that no longer. The same client_id does it once. */
export interface ActOnCard {
  readonly do: 'card.act';
  readonly card: number;
  readonly part: number;
  readonly action: string;
  readonly part_version: number;
  readonly client_id: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly id?: number | null;
}

/** How this body would be drawn: an Adaptive Card, read as those of bots are. Nothing is kept. */
export interface CheckCard {
  readonly do: 'card.check';
  readonly body: Readonly<Record<string, unknown>>;
  readonly id?: number | null;
}

/** How cards look: for whoever makes them. */
export interface ShowGallery {
  readonly do: 'card.gallery';
  readonly id?: number | null;
}

/** A card on my screen, and the version of it that I have (0: none). */
export interface KnownCard {
  readonly card: number;
  readonly version: number;
}

/** How do I stand to these cards, seen through this conversation; without one, those of which a part is mine. What changes afterwards comes as `card.changed` and `card.view_changed`. */
export interface WatchCards {
  readonly do: 'card.watch';
  readonly cards: readonly KnownCard[];
  readonly conversation?: number | null;
  readonly id?: number | null;
}

/** 联络员: this person of this unit. */
export interface CircleContact {
  readonly unit: number;
  readonly person: number;
}

/** Change the charter as it was at `version`; what is left out stays. */
export interface ChangeCircle {
  readonly do: 'circle.change';
  readonly conversation: number;
  readonly version: number;
  readonly purpose?: string | null;
  readonly basis?: string | null;
  readonly contacts?: readonly CircleContact[] | null;
  readonly observers?: readonly number[] | null;
  readonly adders?: 'admin' | 'member' | 'owner' | null;
  readonly files?: 'marked' | 'stay' | null;
  readonly asks_daily?: boolean | null;
  readonly id?: number | null;
}

/** 来源: the message, or the item (事项), out of which a circle was founded. */
export interface CircleSource {
  readonly conversation?: number | null;
  readonly nr?: number | null;
  readonly item?: number | null;
}

/** Found a circle (建圈). Whoever holds a position in a member unit belongs, live. `planned`: nobody but me knows of it until it starts. `continues` (延续圈): a circle I lead, that is over or winds up; `source`: the message or item out of which it is founded. The same client_id again answers with the circle it made the first time. */
export interface FoundCircle {
  readonly do: 'circle.found';
  readonly client_id: string;
  readonly title: string;
  readonly purpose: string;
  readonly ends_on: string;
  readonly basis?: string;
  readonly lead?: number | null;
  readonly units?: readonly number[];
  readonly positions?: readonly number[];
  readonly persons?: readonly number[];
  readonly observers?: readonly number[];
  readonly contacts?: readonly CircleContact[];
  readonly adders?: 'admin' | 'member' | 'owner';
  readonly files?: 'marked' | 'stay';
  readonly history_for_newcomers?: boolean;
  readonly planned?: boolean;
  readonly continues?: number | null;
  readonly source?: CircleSource | null;
  readonly id?: number | null;
}

/** 圈章: what a circle is for, until when, and what I may do with it. */
export interface GetCircle {
  readonly do: 'circle.get';
  readonly conversation: number;
  readonly id?: number | null;
}

/** 我的协作圈: all I belong to, closed ones too. */
export interface ListCircles {
  readonly do: 'circle.list';
  readonly id?: number | null;
}

/** What goes on in a circle beside its board, by cards that I see there; what is late first. */
export interface GetMatters {
  readonly do: 'circle.matters';
  readonly conversation: number;
  readonly id?: number | null;
}

/** 未了事项: rows of the board that are not done, and work begun here that is not closed. */
export interface GetOpenThings {
  readonly do: 'circle.open_things';
  readonly conversation: number;
  readonly id?: number | null;
}

/** 触达: who was reached, who answered how fast, what is late. For those who lead the circle. */
export interface GetReach {
  readonly do: 'circle.reach';
  readonly conversation: number;
  readonly id?: number | null;
}

/** Start, extend (until `ends_on`), wind up, or close (解散) a circle I lead. Closed, it is only read. Where something is still open (`circle.open_things`) it closes with a `reason` alone, which the charter then shows. */
export interface StepCircle {
  readonly do: 'circle.step';
  readonly conversation: number;
  readonly step: 'close' | 'extend' | 'start' | 'wind_up';
  readonly ends_on?: string | null;
  readonly reason?: string;
  readonly id?: number | null;
}

/** One-time codes for these persons. With `reset`, who has a password loses it and all his devices at once. */
export interface IssueCodes {
  readonly do: 'code.issue';
  readonly persons: readonly number[];
  readonly reset?: boolean;
  readonly id?: number | null;
}

/** Codes for everybody of a unit (`below`: and of all below it) who has no password. Where a code is out it stays good, unless `again`: then a new one takes its place. */
export interface IssueUnitCodes {
  readonly do: 'code.issue_unit';
  readonly unit: number;
  readonly below?: boolean;
  readonly again?: boolean;
  readonly id?: number | null;
}

/** The people of a unit, or of all I administer, whom `text` fits by name, pinyin or login, the `after`th on. */
export interface ListCodePeople {
  readonly do: 'code.people';
  readonly unit?: number | null;
  readonly state?: 'issued' | 'lapsed' | 'ready' | 'waiting' | null;
  readonly text?: string;
  readonly after?: number;
  readonly limit?: number;
  readonly id?: number | null;
}

/** How far the units I administer have come with their first sign-in. */
export interface GetCodeProgress {
  readonly do: 'code.progress';
  readonly id?: number | null;
}

/** 登录状态 of these persons; those I do not administer are left out. */
export interface ListCodeStates {
  readonly do: 'code.states';
  readonly persons: readonly number[];
  readonly id?: number | null;
}

/** 作废: the code that is out for him opens nothing any more. */
export interface VoidCode {
  readonly do: 'code.void';
  readonly person: number;
  readonly id?: number | null;
}

/** 填报项: one thing that is asked. `choices`: of a choice alone. */
export interface Field {
  readonly title: string;
  readonly sort?: 'choice' | 'date' | 'file' | 'number' | 'text';
  readonly required?: boolean;
  readonly choices?: readonly string[];
}

/** 征集范围: everybody here (each seat of the conversation: a person, a position, or a unit as one), or those who are chosen, or both. */
export interface Audience {
  readonly everyone?: boolean;
  readonly units?: readonly number[];
  readonly positions?: readonly number[];
  readonly persons?: readonly number[];
}

/** 发起征集: a card in this conversation on which everybody who is asked supplies his part. `nr`: the message it came from; `position`: in which of mine. */
export interface FoundCollection {
  readonly do: 'collection.found';
  readonly conversation: number;
  readonly client_id: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly audience: Audience;
  readonly words?: string;
  readonly due?: string | null;
  readonly shown?: 'all' | 'asker';
  readonly templates?: readonly string[];
  readonly nr?: number | null;
  readonly position?: number | null;
  readonly id?: number | null;
}

/** Whether this sentence asks many for something, and then for what and by when. Nothing is kept. */
export interface ReadWish {
  readonly do: 'collection.read';
  readonly text: string;
  readonly id?: number | null;
}

/** 汇总表: a collection as I may see it, with `limit` rows beyond the first `after`. `by`: in the order of that column (unit, name, at, or a field by its name: f1 …), `down` the other way; `only` those who owe it or not. */
export interface ShowCollection {
  readonly do: 'collection.show';
  readonly item: number;
  readonly after?: number;
  readonly limit?: number;
  readonly by?: string;
  readonly down?: boolean;
  readonly only?: 'all' | 'answered' | 'owing';
  readonly id?: number | null;
}

/** Delete a contact, for good. */
export interface DeleteContact {
  readonly do: 'contact.delete';
  readonly contact: string;
  readonly id?: number | null;
}

/** Delete these contacts, for good. */
export interface DeleteContacts {
  readonly do: 'contact.delete_many';
  readonly contacts: readonly string[];
  readonly id?: number | null;
}

/** My private contacts (个人通讯录), all of them. `known`: the edition I have, which may be unchanged. */
export interface ListContacts {
  readonly do: 'contact.list';
  readonly known?: string;
  readonly id?: number | null;
}

/** Put contacts into a group (分组), take them out of one, or both. Without `contacts`: all who are in `remove`; so a group is renamed (remove the old name, add the new one) and dissolved (remove it). */
export interface RegroupContacts {
  readonly do: 'contact.regroup';
  readonly contacts?: readonly string[] | null;
  readonly add?: string | null;
  readonly remove?: string | null;
  readonly id?: number | null;
}

/** 电话: a number as it is dialled, and what rings. */
export interface ContactPhone {
  readonly kind: 'fax' | 'home' | 'mobile' | 'other' | 'work';
  readonly number: string;
}

/** What I write about a contact. `person`: he is this person of the platform, whose card then stands beside. */
export interface ContactEntry {
  readonly name: string;
  readonly unit?: string;
  readonly title?: string;
  readonly phones?: readonly ContactPhone[];
  readonly emails?: readonly string[];
  readonly address?: string;
  readonly note?: string;
  readonly groups?: readonly string[];
  readonly person?: number | null;
}

/** Add a contact under an id of my choice (version 0), or change the version I saw. */
export interface SaveContact {
  readonly do: 'contact.save';
  readonly contact: string;
  readonly version: number;
  readonly entry: ContactEntry;
  readonly id?: number | null;
}

/** Rename a group or change its rules; what is left out stays. */
export interface ChangeConversation {
  readonly do: 'conversation.change';
  readonly conversation: number;
  readonly title?: string | null;
  readonly read_only?: boolean | null;
  readonly history_for_newcomers?: boolean | null;
  readonly id?: number | null;
}

/** Gather people (建群); of positions and units whoever holds them belongs, one after the other. The same client_id again answers with the group it made the first time. */
export interface CreateGroup {
  readonly do: 'conversation.create_group';
  readonly client_id: string;
  readonly title: string;
  readonly persons?: readonly number[];
  readonly history_for_newcomers?: boolean;
  readonly positions?: readonly number[];
  readonly units?: readonly number[];
  readonly id?: number | null;
}

/** What was sent here beside words: pictures, files or spoken messages, the newest first; after an nr the oldest first. `limit` counts messages. */
export interface ListFiles {
  readonly do: 'conversation.files';
  readonly conversation: number;
  readonly sort: 'files' | 'pictures' | 'voices';
  readonly before?: number | null;
  readonly after?: number | null;
  readonly limit?: number;
  readonly id?: number | null;
}

/** One line of my conversation list, as it is now. */
export interface GetConversation {
  readonly do: 'conversation.get';
  readonly conversation: number;
  readonly id?: number | null;
}

/** My conversation list. */
export interface ListConversations {
  readonly do: 'conversation.list';
  readonly id?: number | null;
}

/** I have read up to this message; with a `topic` that topic alone (0: what is in none). A cursor never moves back. */
export interface MarkRead {
  readonly do: 'conversation.mark_read';
  readonly conversation: number;
  readonly nr: number;
  readonly topic?: number | null;
  readonly id?: number | null;
}

/** 免打扰: for me alone. */
export interface Mute {
  readonly do: 'conversation.mute';
  readonly conversation: number;
  readonly muted: boolean;
  readonly id?: number | null;
}

/** How pictures are to be shown in a group one leads. Never less than the platform demands. */
export interface SetWatermark {
  readonly do: 'conversation.set_watermark';
  readonly conversation: number;
  readonly rule: 'off' | 'only' | 'shown';
  readonly id?: number | null;
}

/** Talk to a bot. Answers the same conversation every time. */
export interface StartBotTalk {
  readonly do: 'conversation.start_bot';
  readonly bot: string;
  readonly id?: number | null;
}

/** Talk to one person (单聊). Answers the same conversation every time. */
export interface StartDirect {
  readonly do: 'conversation.start_direct';
  readonly person: number;
  readonly id?: number | null;
}

/** 水印: how pictures are shown here. */
export interface GetWatermark {
  readonly do: 'conversation.watermark';
  readonly conversation: number;
  readonly id?: number | null;
}

/** 议定事项: this message stands as what was agreed (`on`), or no longer. For those who lead the circle. */
export interface MakeDecision {
  readonly do: 'decision.make';
  readonly conversation: number;
  readonly nr: number;
  readonly on: boolean;
  readonly id?: number | null;
}

/** AB角: `deputy` acts for `position` in this period, within `scope` ("": all of it), in work of these `kinds` (none: in all), as `item.kinds` names them. It may begin later. */
export interface AddDeputyship {
  readonly do: 'deputyship.add';
  readonly position: number;
  readonly deputy: number;
  readonly scope?: string;
  readonly begins_on?: string | null;
  readonly ends_on?: string | null;
  readonly kinds?: readonly string[];
  readonly id?: number | null;
}

/** It ends now. */
export interface EndDeputyship {
  readonly do: 'deputyship.end';
  readonly deputyship: number;
  readonly id?: number | null;
}

/** Rename it, or move it to this folder (0: to the top); what is left out stays. */
export interface ChangeDocument {
  readonly do: 'document.change';
  readonly conversation: number;
  readonly document: number;
  readonly name?: string | null;
  readonly folder?: number | null;
  readonly id?: number | null;
}

/** What a collection (材料征集) of this circle brought in, its table and its files, in a folder of its name; anew: as new versions of what has changed and is not approved. For who sees all of it. */
export interface GatherCollection {
  readonly do: 'document.gather';
  readonly conversation: number;
  readonly item: number;
  readonly id?: number | null;
}

/** Every version of a document, and what else was done with it, by whom and when. */
export interface GetDocumentHistory {
  readonly do: 'document.history';
  readonly conversation: number;
  readonly document: number;
  readonly id?: number | null;
}

/** The files of this message become documents; what lies on the shelf already does so once. */
export interface KeepDocuments {
  readonly do: 'document.keep';
  readonly conversation: number;
  readonly nr: number;
  readonly folder?: number | null;
  readonly id?: number | null;
}

/** 存入资料架: files of mine that are ready become documents in this folder (None: at the top). The same files again answer with what they became. */
export interface PutDocuments {
  readonly do: 'document.put';
  readonly conversation: number;
  readonly files: readonly string[];
  readonly folder?: number | null;
  readonly id?: number | null;
}

/** This file of mine is the newest version (版本) of the document. An approved result (已认定) is not renewed. */
export interface RenewDocument {
  readonly do: 'document.renew';
  readonly conversation: number;
  readonly document: number;
  readonly file: string;
  readonly id?: number | null;
}

/** 取走: it lies here no longer, but is kept; or it is returned (`away` false). My own, or as who leads any. */
export interface TakeDocument {
  readonly do: 'document.take';
  readonly conversation: number;
  readonly document: number;
  readonly away: boolean;
  readonly id?: number | null;
}

/** What I have begun to write there, on whatever device. */
export interface GetDraft {
  readonly do: 'draft.get';
  readonly conversation: number;
  readonly id?: number | null;
}

/** Keep what I have begun to write there; neither text nor quote: there is nothing any more. The later one is right: the answer is the draft that stands. */
export interface KeepDraft {
  readonly do: 'draft.keep';
  readonly conversation: number;
  readonly text: string;
  readonly at: string;
  readonly quote?: number | null;
  readonly id?: number | null;
}

/** Rename it, or move it into that one (0: to the top); what is left out stays. */
export interface ChangeFolder {
  readonly do: 'folder.change';
  readonly conversation: number;
  readonly folder: number;
  readonly name?: string | null;
  readonly parent?: number | null;
  readonly id?: number | null;
}

/** A folder (文件夹), at most three deep. The one of this name that is there already is answered with. */
export interface MakeFolder {
  readonly do: 'folder.make';
  readonly conversation: number;
  readonly name: string;
  readonly parent?: number | null;
  readonly id?: number | null;
}

/** Take an empty folder away. */
export interface TakeFolder {
  readonly do: 'folder.take';
  readonly conversation: number;
  readonly folder: number;
  readonly id?: number | null;
}

/** 签阅: I have read the report of a handover that concerns me. */
export interface ConfirmHandover {
  readonly do: 'handover.confirm';
  readonly handover: number;
  readonly id?: number | null;
}

/** The report of one. The administrator sees numbers, no titles. */
export interface GetHandover {
  readonly do: 'handover.get';
  readonly handover: number;
  readonly id?: number | null;
}

/** Those that concern me, or of a unit I administer; the latest first. */
export interface ListHandovers {
  readonly do: 'handover.list';
  readonly unit?: number | null;
  readonly id?: number | null;
}

/** Hand a position over in one act. Without a predecessor it was vacant, without a successor it will be; what waits there waits for the next one. `primary`: it becomes what the successor's card shows. */
export interface MakeHandover {
  readonly do: 'handover.make';
  readonly position: number;
  readonly predecessor?: number | null;
  readonly successor?: number | null;
  readonly reason?: 'leave' | 'other' | 'rotation' | 'transfer';
  readonly primary?: boolean;
  readonly id?: number | null;
}

/** What it would mean to hand this position over: how much, and to its holder also what. Of several holders `predecessor` says who hands over. */
export interface PreviewHandover {
  readonly do: 'handover.preview';
  readonly position: number;
  readonly predecessor?: number | null;
  readonly successor?: number | null;
  readonly id?: number | null;
}

/** 重新核对: the same file against the directory as it stands now. */
export interface CheckImport {
  readonly do: 'import.check';
  readonly number: number;
  readonly id?: number | null;
}

/** 确认导入: what was shown. `only_right`: faulty rows stay out. `leavers`: absent persons to be deactivated. */
export interface ConfirmImport {
  readonly do: 'import.confirm';
  readonly number: number;
  readonly only_right?: boolean;
  readonly leavers?: readonly number[];
  readonly id?: number | null;
}

/** An import and how far it is. */
export interface GetImport {
  readonly do: 'import.get';
  readonly number: number;
  readonly id?: number | null;
}

/** My imports (导入), the newest first. */
export interface ListImports {
  readonly do: 'import.list';
  readonly id?: number | null;
}

/** Some lines of what was found: faulty rows, what is added or changed, or who is absent. The first part is 0. */
export interface ReadImport {
  readonly do: 'import.read';
  readonly number: number;
  readonly kind: 'absent' | 'added' | 'changed' | 'findings';
  readonly part?: number;
  readonly id?: number | null;
}

/** 来源: another item, a message of a conversation, or words alone. */
export interface SourceGiven {
  readonly item?: number | null;
  readonly conversation?: number | null;
  readonly nr?: number | null;
  readonly words?: string;
}

/** 拟批: begin an instruction from this sentence. `position`: one of mine, or of the leader I am secretary to; `given`: in writing, or by word and written down for him (口头批示，秘书代录); `source`: what it is about. */
export interface DraftInstruction {
  readonly do: 'instruction.draft';
  readonly text: string;
  readonly client_id: string;
  readonly given?: 'oral' | 'written';
  readonly position?: number | null;
  readonly source?: SourceGiven | null;
  readonly id?: number | null;
}

/** How this sentence would be read: who leads, who assists, by when; what must be asked. Nothing is kept. */
export interface ReadInstruction {
  readonly do: 'instruction.read';
  readonly text: string;
  readonly id?: number | null;
}

/** Take an action on an item, or on one part of it, at the `version` of it that I have seen. Refused as `stale` it says in `item` how it stands. */
export interface ActOnItem {
  readonly do: 'item.act';
  readonly item: number;
  readonly action: string;
  readonly version: number;
  readonly client_id: string;
  readonly part?: number | null;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly id?: number | null;
}

/** 链: what it came from and what came of it. */
export interface ShowChain {
  readonly do: 'item.chain';
  readonly item: number;
  readonly id?: number | null;
}

/** Which kinds of work there are, how they are said, and which of them I may begin. */
export interface ListKinds {
  readonly do: 'item.kinds';
  readonly id?: number | null;
}

/** 台账: what of this kind I, or the leader I serve, began; how it stands, and what is new of it. See `Asked`. */
export interface ShowLedger {
  readonly do: 'item.ledger';
  readonly kind: string;
  readonly since?: string | null;
  readonly until?: string | null;
  readonly light?: 'green' | 'grey' | 'red' | 'yellow' | null;
  readonly unit?: number | null;
  readonly state?: string | null;
  readonly stage?: 'open' | 'over' | 'waiting' | null;
  readonly fresh?: boolean;
  readonly position?: number | null;
  readonly text?: string;
  readonly limit?: number;
  readonly offset?: number;
  readonly id?: number | null;
}

/** Which units have a part in what of this kind I, or the leader I serve, began. */
export interface ListLedgerUnits {
  readonly do: 'item.ledger_units';
  readonly kind: string;
  readonly position?: number | null;
  readonly id?: number | null;
}

/** 看过: what was done on these until now is no news to me any more. */
export interface LookAtItems {
  readonly do: 'item.look';
  readonly items: readonly number[];
  readonly id?: number | null;
}

/** 送达、已阅: these parts of mine arrived on this device, or I opened them. */
export interface MarkParts {
  readonly do: 'item.mark';
  readonly parts: readonly number[];
  readonly fact: 'delivered' | 'read';
  readonly id?: number | null;
}

/** More of its parts, beyond that one. */
export interface ListParts {
  readonly do: 'item.parts';
  readonly item: number;
  readonly after?: number;
  readonly id?: number | null;
}

/** 发到会话: show its card in a conversation I may speak in; for who sees all of it. */
export interface PlaceItem {
  readonly do: 'item.place';
  readonly item: number;
  readonly conversation: number;
  readonly client_id: string;
  readonly id?: number | null;
}

/** So many working days (个工作日). */
export interface WorkingDays {
  readonly in: 'working_days';
  readonly count: number;
}

/** So many days, worked or not (自然日). */
export interface CalendarDays {
  readonly in: 'calendar_days';
  readonly count: number;
}

/** So many hours by the clock on the wall. */
export interface Hours {
  readonly in: 'hours';
  readonly count: number;
}

/** Until that moment, aware. */
export interface Until {
  readonly in: 'until';
  readonly at: string;
}

/** Whom it is given to: exactly one of a unit (单位), a position (岗位), a person (人员). */
export interface GivenTo {
  readonly unit?: number | null;
  readonly position?: number | null;
  readonly person?: number | null;
}

/** What is done with it at once. */
export interface FirstGiven {
  readonly action: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
}

/** 登记: begin an item of this kind. `fields` are what its kind asks for; `position` is one of mine, or of the leader I am secretary to; `first` is done with it in the same breath (交办). */
export interface RegisterItem {
  readonly do: 'item.register';
  readonly kind: string;
  readonly title: string;
  readonly client_id: string;
  readonly body?: string;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly due?: WorkingDays | CalendarDays | Hours | Until | null;
  readonly position?: number | null;
  readonly parties?: Readonly<Record<string, GivenTo>>;
  readonly source?: SourceGiven | null;
  readonly first?: FirstGiven | null;
  readonly id?: number | null;
}

/** An item as I may see it, with what I may do now. */
export interface ShowItem {
  readonly do: 'item.show';
  readonly item: number;
  readonly id?: number | null;
}

/** 全程: its acts beyond that number, as far as I may see them. */
export interface ShowTrail {
  readonly do: 'item.trail';
  readonly item: number;
  readonly after?: number;
  readonly id?: number | null;
}

/** 催办: every part of these items that still owes something. */
export interface UrgeItems {
  readonly do: 'item.urge';
  readonly items: readonly number[];
  readonly client_id: string;
  readonly text?: string;
  readonly id?: number | null;
}

/** My saved lists. */
export interface AllLists {
  readonly do: 'list.all';
  readonly id?: number | null;
}

/** Keep this list no longer. Answers those that are left. */
export interface DeleteList {
  readonly do: 'list.delete';
  readonly list: number;
  readonly id?: number | null;
}

/** What somebody chose: units (all their people), positions (whoever holds them), persons. */
export interface Chosen {
  readonly units?: readonly number[];
  readonly positions?: readonly number[];
  readonly persons?: readonly number[];
}

/** Keep a choice under a name (常用名单), in place of what I kept there before. Answers all my lists. */
export interface SaveList {
  readonly do: 'list.save';
  readonly name: string;
  readonly chosen: Chosen;
  readonly id?: number | null;
}

/** Bring people in. Those who belong already stay as they are. */
export interface AddMembers {
  readonly do: 'member.add';
  readonly conversation: number;
  readonly persons: readonly number[];
  readonly id?: number | null;
}

/** Go. An owner hands over first, unless he is the last. */
export interface LeaveConversation {
  readonly do: 'member.leave';
  readonly conversation: number;
  readonly id?: number | null;
}

/** Who belongs, a page at a time. */
export interface ListMembers {
  readonly do: 'member.list';
  readonly conversation: number;
  readonly after?: number;
  readonly id?: number | null;
}

/** Take somebody out. He loses everything here at once. */
export interface RemoveMember {
  readonly do: 'member.remove';
  readonly conversation: number;
  readonly person: number;
  readonly id?: number | null;
}

/** Make a member admin or member again; "owner" hands the group over. */
export interface SetRole {
  readonly do: 'member.set_role';
  readonly conversation: number;
  readonly person: number;
  readonly role: 'admin' | 'member' | 'owner';
  readonly id?: number | null;
}

/** Other words for my message. `revision` is the one I saw: somebody else's newer edit makes it stale. */
export interface EditMessage {
  readonly do: 'message.edit';
  readonly conversation: number;
  readonly nr: number;
  readonly revision: number;
  readonly text: string;
  readonly id?: number | null;
}

/** Messages I may read that hold every word of the text, the newest first. `topic`: of that topic of its conversation (0: of none). `before`: as the last page said. */
export interface FindMessages {
  readonly do: 'message.find';
  readonly text: string;
  readonly conversation?: number | null;
  readonly author?: number | null;
  readonly since?: string | null;
  readonly until?: string | null;
  readonly mentions_me?: boolean;
  readonly has_link?: boolean;
  readonly has_file?: boolean;
  readonly topic?: number | null;
  readonly before?: number | null;
  readonly limit?: number;
  readonly id?: number | null;
}

/** 转发: say these messages once more in other conversations, each on its own or `together` as one transcript. The same client_id again is the same once. */
export interface ForwardMessages {
  readonly do: 'message.forward';
  readonly client_id: string;
  readonly conversation: number;
  readonly nrs: readonly number[];
  readonly to: readonly number[];
  readonly together: boolean;
  readonly id?: number | null;
}

/** A page of messages: before, after or around an nr; the newest when none is given. `topic`: of one topic alone; 0: of none. */
export interface History {
  readonly do: 'message.history';
  readonly conversation: number;
  readonly before?: number | null;
  readonly after?: number | null;
  readonly around?: number | null;
  readonly topic?: number | null;
  readonly limit?: number;
  readonly id?: number | null;
}

/** Let a message stand in another topic, or in none (0): my own, or as one who leads the circle. */
export interface MoveMessage {
  readonly do: 'message.move';
  readonly conversation: number;
  readonly nr: number;
  readonly topic: number;
  readonly id?: number | null;
}

/** 置顶: let a message stand at the top (`on`), or no longer. In a group for those who lead it. */
export interface PinMessage {
  readonly do: 'message.pin';
  readonly conversation: number;
  readonly nr: number;
  readonly on: boolean;
  readonly id?: number | null;
}

/** What stands at the top of a conversation. */
export interface ListPins {
  readonly do: 'message.pins';
  readonly conversation: number;
  readonly id?: number | null;
}

/** Say something, send files, or both; in a circle into a `topic`, or into none (0). The same client_id again answers with the message it made the first time. */
export interface PostMessage {
  readonly do: 'message.post';
  readonly conversation: number;
  readonly client_id: string;
  readonly text: string;
  readonly quote?: number | null;
  readonly topic?: number;
  readonly files?: readonly string[];
  readonly id?: number | null;
}

/** This message becomes that, in one press: a kind that needs no form. Once for a client_id. */
export interface PromoteMessage {
  readonly do: 'message.promote';
  readonly conversation: number;
  readonly nr: number;
  readonly into: string;
  readonly client_id: string;
  readonly id?: number | null;
}

/** 表态: give a reaction to a message (`on`), or take mine back; of 圈阅, 已阅 and 收到 only within a minute. */
export interface React {
  readonly do: 'message.react';
  readonly conversation: number;
  readonly nr: number;
  readonly reaction: 'agree' | 'effort' | 'initial' | 'praise' | 'question' | 'read' | 'received' | 'thanks';
  readonly on: boolean;
  readonly id?: number | null;
}

/** Everybody who gave this message a reaction. */
export interface WhoReacted {
  readonly do: 'message.reactions';
  readonly conversation: number;
  readonly nr: number;
  readonly id?: number | null;
}

/** Who has read this message, and who has not. */
export interface WhoRead {
  readonly do: 'message.readers';
  readonly conversation: number;
  readonly nr: number;
  readonly id?: number | null;
}

/** Take a message back: my own within the window, anybody's as an admin. */
export interface RecallMessage {
  readonly do: 'message.recall';
  readonly conversation: number;
  readonly nr: number;
  readonly id?: number | null;
}

/** 聊天记录: what a message forwarded together opens. `path`: the places of the lines that lead further in. */
export interface ReadTranscript {
  readonly do: 'message.transcript';
  readonly conversation: number;
  readonly nr: number;
  readonly path?: readonly number[];
  readonly id?: number | null;
}

/** From now on I speak in this position: one I hold, or one for which I am deputy today; neither: my primary one. What I say in another than that carries a signature. */
export interface ActAs {
  readonly do: 'person.act_as';
  readonly appointment?: number | null;
  readonly deputyship?: number | null;
  readonly id?: number | null;
}

/** 新增: a person with an account, who signs in once he is given a code. `login` is his staff number (工号). */
export interface AddPerson {
  readonly do: 'person.add';
  readonly login: string;
  readonly name: string;
  readonly position: number;
  readonly phone?: string;
  readonly office_phone?: string;
  readonly phone_shown?: 'everyone' | 'leaders' | 'nobody' | 'unit';
  readonly begins_on?: string | null;
  readonly id?: number | null;
}

/** Somebody's page (名片): what he holds, and how he is reached. */
export interface GetPersonPage {
  readonly do: 'person.card';
  readonly person: number;
  readonly id?: number | null;
}

/** What is left out stays. */
export interface ChangePerson {
  readonly do: 'person.change';
  readonly person: number;
  readonly name?: string | null;
  readonly phone?: string | null;
  readonly office_phone?: string | null;
  readonly phone_shown?: 'everyone' | 'leaders' | 'nobody' | 'unit' | null;
  readonly id?: number | null;
}

/** 停用: he is signed in nowhere and holds nothing, from this moment. */
export interface DeactivatePerson {
  readonly do: 'person.deactivate';
  readonly person: number;
  readonly id?: number | null;
}

/** Persons by name, pinyin, initials, unit, section, title or the end of a telephone number, best first. */
export interface FindPersons {
  readonly do: 'person.find';
  readonly text: string;
  readonly limit?: number;
  readonly id?: number | null;
}

/** The cards of these persons. Unknown ids are left out, and those whom one neither sees nor meets. */
export interface GetPersons {
  readonly do: 'person.get';
  readonly persons: readonly number[];
  readonly id?: number | null;
}

/** Where this person and I meet. */
export interface ListSharedGroups {
  readonly do: 'person.groups';
  readonly person: number;
  readonly id?: number | null;
}

/** 返岗: active again, in this position. */
export interface ReturnPerson {
  readonly do: 'person.return';
  readonly person: number;
  readonly position: number;
  readonly begins_on?: string | null;
  readonly id?: number | null;
}

/** 交流: all he holds in `unit` ends, and he holds `position` in another, in one act. */
export interface TransferPerson {
  readonly do: 'person.transfer';
  readonly person: number;
  readonly unit: number;
  readonly position: number;
  readonly begins_on?: string | null;
  readonly id?: number | null;
}

/** The positions I may speak in. */
export interface ListVoices {
  readonly do: 'person.voices';
  readonly id?: number | null;
}

/** 分管: this leader's position has charge of this unit. */
export interface AddPortfolio {
  readonly do: 'portfolio.add';
  readonly leader: number;
  readonly unit: number;
  readonly id?: number | null;
}

/** It has charge of it no longer. */
export interface RemovePortfolio {
  readonly do: 'portfolio.remove';
  readonly portfolio: number;
  readonly id?: number | null;
}

/** A new position in a unit, and maybe in one of its sections. */
export interface AddPosition {
  readonly do: 'position.add';
  readonly unit: number;
  readonly title: string;
  readonly section?: number | null;
  readonly kind?: 'archivist' | 'clerk' | 'deputy_leader' | 'leader' | 'office_head' | 'official' | 'seal_keeper' | 'secretary' | 'section_head';
  readonly rank?: number;
  readonly order?: number;
  readonly id?: number | null;
}

/** What is left out stays. `section` 0: in no section. */
export interface ChangePosition {
  readonly do: 'position.change';
  readonly position: number;
  readonly title?: string | null;
  readonly section?: number | null;
  readonly kind?: 'archivist' | 'clerk' | 'deputy_leader' | 'leader' | 'office_head' | 'official' | 'seal_keeper' | 'secretary' | 'section_head' | null;
  readonly rank?: number | null;
  readonly order?: number | null;
  readonly id?: number | null;
}

/** 撤销: refused while somebody holds it. */
export interface ClosePosition {
  readonly do: 'position.close';
  readonly position: number;
  readonly id?: number | null;
}

/** Positions by title, section or unit, the highest rank first. */
export interface FindPositions {
  readonly do: 'position.find';
  readonly text: string;
  readonly limit?: number;
  readonly id?: number | null;
}

/** 勿扰时段: from one minute of the day to another, over midnight where it ends before it begins; never where both are the same. */
export interface QuietHours {
  readonly begins: number;
  readonly ends: number;
}

/** How I want to be called, on every device; what is left out stays. */
export interface ChangePreferences {
  readonly do: 'preferences.change';
  readonly notice?: 'bare' | 'off' | 'words' | null;
  readonly sound?: boolean | null;
  readonly quiet?: QuietHours | null;
  readonly only_mentions?: readonly number[] | null;
  readonly phrases?: readonly string[] | null;
  readonly id?: number | null;
}

/** What a message can become (转为…), for me: every kind that has registered itself. */
export interface ListPromotions {
  readonly do: 'promotion.list';
  readonly id?: number | null;
}

/** The same, and saved lists of one's own. */
export interface Choice {
  readonly units?: readonly number[];
  readonly positions?: readonly number[];
  readonly persons?: readonly number[];
  readonly lists?: readonly number[];
}

/** How many people a choice reaches now, each counted once. */
export interface CountRecipients {
  readonly do: 'recipients.count';
  readonly choice: Choice;
  readonly id?: number | null;
}

/** Whom a choice reaches now. */
export interface ListRecipients {
  readonly do: 'recipients.list';
  readonly choice: Choice;
  readonly id?: number | null;
}

/** 认定, by the owner or the lead unit's people, in the position they use. `version`: the newest version of the document they saw, 0 for a message; stale with the `result` as it is where that is another. */
export interface ApproveResult {
  readonly do: 'result.approve';
  readonly conversation: number;
  readonly result: number;
  readonly version: number;
  readonly id?: number | null;
}

/** 成果: a document or a message (`nr`) is one (`on`), or no longer. */
export interface MarkResult {
  readonly do: 'result.mark';
  readonly conversation: number;
  readonly on: boolean;
  readonly document?: number | null;
  readonly nr?: number | null;
  readonly id?: number | null;
}

/** Take an approval back (撤回认定), for a reason. */
export interface RevokeResult {
  readonly do: 'result.revoke';
  readonly conversation: number;
  readonly result: number;
  readonly reason: string;
  readonly id?: number | null;
}

/** 发起接龙: a card in this conversation on which everybody presses 收到, or adds a line. */
export interface MakeRollcall {
  readonly do: 'rollcall.make';
  readonly conversation: number;
  readonly client_id: string;
  readonly title: string;
  readonly wants: 'line' | 'receipt';
  readonly due?: string | null;
  readonly id?: number | null;
}

/** Bring in positions (岗位) and units (单位): whoever holds them belongs, one after the other. Those who sit here already stay as they are. */
export interface AddSeats {
  readonly do: 'seat.add';
  readonly conversation: number;
  readonly positions?: readonly number[];
  readonly units?: readonly number[];
  readonly role?: 'admin' | 'member';
  readonly id?: number | null;
}

/** Which positions and units sit here. */
export interface ListSeats {
  readonly do: 'seat.list';
  readonly conversation: number;
  readonly id?: number | null;
}

/** Take a position or unit out. Who belonged by it alone loses everything here at once. */
export interface RemoveSeat {
  readonly do: 'seat.remove';
  readonly conversation: number;
  readonly seat: number;
  readonly id?: number | null;
}

/** 秘书: this position works for that leader's. Dates left out: from today, without an end. */
export interface AddSecretaryship {
  readonly do: 'secretaryship.add';
  readonly secretary: number;
  readonly leader: number;
  readonly sees_private?: boolean;
  readonly begins_on?: string | null;
  readonly ends_on?: string | null;
  readonly id?: number | null;
}

/** It works for him no longer. */
export interface RemoveSecretaryship {
  readonly do: 'secretaryship.remove';
  readonly secretaryship: number;
  readonly id?: number | null;
}

/** A new section of a unit. */
export interface AddSection {
  readonly do: 'section.add';
  readonly unit: number;
  readonly name: string;
  readonly order?: number;
  readonly id?: number | null;
}

/** What is left out stays. */
export interface ChangeSection {
  readonly do: 'section.change';
  readonly section: number;
  readonly name?: string | null;
  readonly order?: number | null;
  readonly id?: number | null;
}

/** 撤销: refused while it has open positions. */
export interface CloseSection {
  readonly do: 'section.close';
  readonly section: number;
  readonly id?: number | null;
}

/** What was taken away (取走), and the collections (材料征集) of the circle: as far as I may return or bring it. */
export interface GetBesideShelf {
  readonly do: 'shelf.beside';
  readonly conversation: number;
  readonly id?: number | null;
}

/** 资料架: folders, documents, results and decisions of a circle, and what I may do there. */
export interface GetShelf {
  readonly do: 'shelf.get';
  readonly conversation: number;
  readonly id?: number | null;
}

/** I say nothing of where I am any more. */
export interface EndStatus {
  readonly do: 'status.end';
  readonly id?: number | null;
}

/** Where these persons say they are. Left out: who says nothing, and whom one neither sees nor meets. */
export interface GetStatuses {
  readonly do: 'status.get';
  readonly persons: readonly number[];
  readonly id?: number | null;
}

/** I am there until then; whoever sees me sees that too. It ends by itself. */
export interface SetStatus {
  readonly do: 'status.set';
  readonly kind: 'field' | 'leave' | 'meeting' | 'on_duty' | 'out';
  readonly until: string;
  readonly text?: string;
  readonly id?: number | null;
}

/** One step to be. Those of one `stage` run side by side. */
export interface StepAsked {
  readonly title: string;
  readonly to: GivenTo;
  readonly stage?: number;
}

/** 加步骤: divide a part of mine into steps (自定义流程). */
export interface AddSteps {
  readonly do: 'step.add';
  readonly item: number;
  readonly part: number;
  readonly steps: readonly StepAsked[];
  readonly client_id: string;
  readonly id?: number | null;
}

/** 取消步骤: one of a part of mine. */
export interface CancelStep {
  readonly do: 'step.cancel';
  readonly item: number;
  readonly step: number;
  readonly reason: string;
  readonly client_id: string;
  readonly id?: number | null;
}

/** 完成步骤: what was done, with files of mine. */
export interface FinishStep {
  readonly do: 'step.finish';
  readonly item: number;
  readonly step: number;
  readonly text: string;
  readonly client_id: string;
  readonly files?: readonly string[];
  readonly id?: number | null;
}

/** 转办步骤: it goes to somebody else. */
export interface HandStepOn {
  readonly do: 'step.hand_on';
  readonly item: number;
  readonly step: number;
  readonly to: GivenTo;
  readonly client_id: string;
  readonly reason?: string;
  readonly id?: number | null;
}

/** 退回步骤: to an earlier stage, or (0) to the holder of the part. */
export interface SendStepBack {
  readonly do: 'step.send_back';
  readonly item: number;
  readonly step: number;
  readonly reason: string;
  readonly client_id: string;
  readonly stage?: number;
  readonly id?: number | null;
}

/** How much waits for me, over all kinds and for each. */
export interface CountTodo {
  readonly do: 'todo.counts';
  readonly id?: number | null;
}

/** 已办: what I, or who held my positions before me, acted on; the latest first. */
export interface ListDone {
  readonly do: 'todo.done';
  readonly kind?: string | null;
  readonly text?: string;
  readonly limit?: number;
  readonly offset?: number;
  readonly id?: number | null;
}

/** What waits for me in any of my positions: to be done (待办), to be read (待阅); the most urgent first. */
export interface ListTodo {
  readonly do: 'todo.list';
  readonly what?: 'do' | 'read';
  readonly kind?: string | null;
  readonly light?: 'green' | 'grey' | 'red' | 'yellow' | null;
  readonly text?: string;
  readonly limit?: number;
  readonly offset?: number;
  readonly id?: number | null;
}

/** Close a topic, or let it go on: I opened it, or lead the circle. Closed, it is read and nothing is said in it. */
export interface CloseTopic {
  readonly do: 'topic.close';
  readonly conversation: number;
  readonly topic: number;
  readonly closed: boolean;
  readonly id?: number | null;
}

/** The topics of a circle, closed ones too. */
export interface ListTopics {
  readonly do: 'topic.list';
  readonly conversation: number;
  readonly id?: number | null;
}

/** Open a topic. The same client_id again answers with the topic it opened the first time. */
export interface OpenTopic {
  readonly do: 'topic.open';
  readonly conversation: number;
  readonly client_id: string;
  readonly title: string;
  readonly id?: number | null;
}

/** Call a topic otherwise: I opened it, or lead the circle. */
export interface RenameTopic {
  readonly do: 'topic.rename';
  readonly conversation: number;
  readonly topic: number;
  readonly title: string;
  readonly id?: number | null;
}

/** A new unit. `parent` may only be left out by an administrator of the platform. */
export interface AddUnit {
  readonly do: 'unit.add';
  readonly name: string;
  readonly parent?: number | null;
  readonly short_name?: string;
  readonly code?: string;
  readonly order?: number;
  readonly level?: 'city' | 'county' | 'township';
  readonly kind?: 'county' | 'department' | 'enterprise' | 'institution' | 'judicial' | 'mass' | 'office' | 'party' | 'site' | 'township' | 'vertical';
  readonly visibility?: 'everyone' | 'kin' | 'own';
  readonly id?: number | null;
}

/** What is left out stays. `parent` moves the unit with all that stands below it; 0: to the top. */
export interface ChangeUnit {
  readonly do: 'unit.change';
  readonly unit: number;
  readonly name?: string | null;
  readonly short_name?: string | null;
  readonly code?: string | null;
  readonly parent?: number | null;
  readonly order?: number | null;
  readonly level?: 'city' | 'county' | 'township' | null;
  readonly kind?: 'county' | 'department' | 'enterprise' | 'institution' | 'judicial' | 'mass' | 'office' | 'party' | 'site' | 'township' | 'vertical' | null;
  readonly visibility?: 'everyone' | 'kin' | 'own' | null;
  readonly id?: number | null;
}

/** 撤销: refused while people hold positions in it or open units stand below it. */
export interface CloseUnit {
  readonly do: 'unit.close';
  readonly unit: number;
  readonly id?: number | null;
}

/** All units I see, with how many people each has. */
export interface ListUnits {
  readonly do: 'unit.list';
  readonly id?: number | null;
}

/** The page of a unit: its sections and its people, in political order. */
export interface ListUnitPersons {
  readonly do: 'unit.persons';
  readonly unit: number;
  readonly id?: number | null;
}

/** The positions of a unit and who holds them. */
export interface ListUnitPositions {
  readonly do: 'unit.positions';
  readonly unit: number;
  readonly id?: number | null;
}

/** 恢复: a closed unit is open again. */
export interface ReopenUnit {
  readonly do: 'unit.reopen';
  readonly unit: number;
  readonly id?: number | null;
}

/** Open a group of a unit I administer, without belonging to it. `leaders` are positions that lead it. The same client_id again answers with the group it made the first time. */
export interface AddUnitGroup {
  readonly do: 'unit_group.add';
  readonly client_id: string;
  readonly unit: number;
  readonly title: string;
  readonly positions?: readonly number[];
  readonly units?: readonly number[];
  readonly leaders?: readonly number[];
  readonly id?: number | null;
}

/** Another name, more seats, or these seats no longer; what is left out stays. */
export interface ChangeUnitGroup {
  readonly do: 'unit_group.change';
  readonly conversation: number;
  readonly title?: string | null;
  readonly positions?: readonly number[];
  readonly units?: readonly number[];
  readonly leaders?: readonly number[];
  readonly leave?: readonly number[];
  readonly id?: number | null;
}

/** The groups of a unit I administer: name, seats and number of people, nothing of what is said. */
export interface ListUnitGroups {
  readonly do: 'unit_group.list';
  readonly unit: number;
  readonly id?: number | null;
}

/** 人员: a name with unit and title, as shown everywhere. `unit` is its short name; both "" when he holds none. */
export interface PersonCard {
  readonly person: number;
  readonly name: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly unit: string;
  readonly title: string;
}

/** What the server bears. A client that keeps to these is never cut. */
export interface Limits {
  readonly frame_bytes: number;
  readonly message_length: number;
  readonly ping_seconds: number;
  readonly ack_every: number;
  readonly recall_seconds: number;
  readonly edit_seconds: number;
  readonly mentions: number;
}

/** Plain words; "\n" breaks the line. */
export interface Text {
  readonly t: 'text';
  readonly text: string;
}

/** **重点** */
export interface Strong {
  readonly t: 'strong';
  readonly text: string;
}

/** `code` inside a line. */
export interface Code {
  readonly t: 'code';
  readonly text: string;
}

/** A block of code between ``` lines. */
export interface CodeBlock {
  readonly t: 'code_block';
  readonly text: string;
}

/** An http or https address as typed. */
export interface Link {
  readonly t: 'link';
  readonly url: string;
}

/** @ a member, with his name as it was then. */
export interface MentionPerson {
  readonly t: 'mention';
  readonly person: number;
  readonly name: string;
}

/** @所有人 */
export interface MentionAll {
  readonly t: 'mention_all';
}

/** 引用: which message, whose, and at most 80 characters of it ("" once it was recalled). */
export interface Quote {
  readonly nr: number;
  readonly author: number;
  readonly excerpt: string;
}

/** 语音 before it is played: how long it is, and how loud from beginning to end (0 to 100). */
export interface Spoken {
  readonly seconds: number;
  readonly peaks: readonly number[];
}

/** 文件 as a message shows it. `media` is told by its content. An image has `width` and `height`, upright, in pixels, a thumbnail and a preview; both 0: it has none. A spoken message (语音) has a `voice`. */
export interface FileCard {
  readonly file: string;
  readonly name: string;
  readonly size: number;
  readonly kind: 'audio' | 'file' | 'image' | 'video' | 'voice';
  readonly media: string;
  readonly width: number;
  readonly height: number;
  readonly voice?: Spoken | null;
}

/** 撤回: who took the message back, and when. */
export interface Recall {
  readonly by: number;
  readonly at: string;
}

/** 表态 of one kind: how many gave it, who did so first (at most 8) and at which `times` (null: before that was kept), and whether I did. `mine_until`: of an opinion, until when I may take mine back. */
export interface Reacted {
  readonly reaction: 'agree' | 'effort' | 'initial' | 'praise' | 'question' | 'read' | 'received' | 'thanks';
  readonly count: number;
  readonly first: readonly number[];
  readonly mine?: boolean;
  readonly times?: readonly (string | null)[];
  readonly mine_until?: string | null;
}

/** 转发: the words and files of one message, who said them and when. The name is as it was then. */
export interface ForwardedOne {
  readonly type: 'one';
  readonly author: number;
  readonly name: string;
  readonly at: string;
}

/** 合并转发: it opens a transcript (聊天记录) of so many lines, from when to when, by these persons among others. Nothing of what they said stands here: whoever opens it is asked for his right. */
export interface ForwardedTogether {
  readonly type: 'together';
  readonly title: string;
  readonly count: number;
  readonly names: readonly string[];
  readonly since: string;
  readonly until: string;
}

/** 消息 as it is now. `text` is the source to edit, `body` the same to draw. Applying a newer one replaces an older (by `revision`, and recalled wins). `counts`: makes unread rise for everybody but its author. `signature` (署名): the position he spoke in, where it was not his primary one. `reactions`: those somebody gave, as the event `reacted_seq` left them. `card`: it carries this card (卡片), which `card.changed` draws. `via`: the bot (机器人) that says it: for its author, where he is a person. `topic` (话题): which one of its circle; 0: outside all. */
export interface Message {
  readonly nr: number;
  readonly seq: number;
  readonly author: number;
  readonly client_id: string;
  readonly kind: 'notice' | 'text';
  readonly counts: boolean;
  readonly text: string;
  readonly body: readonly (Text | Strong | Code | CodeBlock | Link | MentionPerson | MentionAll)[];
  readonly quote: Quote | null;
  readonly mentions: readonly number[];
  readonly mention_all: boolean;
  readonly files: readonly FileCard[];
  readonly revision: number;
  readonly at: string;
  readonly edited_at: string | null;
  readonly recalled: Recall | null;
  readonly signature?: string;
  readonly via?: string;
  readonly card?: number | null;
  readonly reactions?: readonly Reacted[];
  readonly reacted_seq?: number;
  readonly forwarded?: ForwardedOne | ForwardedTogether | null;
  readonly topic?: number;
}

/** Where one stands in a topic (话题; 0: outside all): `read_nr` where he has read ahead in it, else 0, and how much of it is unread, at most 100. */
export interface TopicRead {
  readonly topic: number;
  readonly read_nr: number;
  readonly unread: number;
}

/** A line of the conversation list (会话列表), true at `seq`. `peer` is the other one of a direct talk, whose title is ""; `bot` says which bot (机器人) that is. `frozen`: a closed circle (已解散), which is read and nothing more. `unread` stops at 100 (shown as 99+); `mentioned_nr` is the oldest unread message that calls me. `topics`: of a circle, where something is unread or read ahead; what is unread in all of them is `unread`. */
export interface Summary {
  readonly conversation: number;
  readonly kind: 'circle' | 'direct' | 'group';
  readonly title: string;
  readonly peer: number | null;
  readonly role: 'admin' | 'member' | 'owner';
  readonly members: number;
  readonly read_only: boolean;
  readonly frozen: boolean;
  readonly history_for_newcomers: boolean;
  readonly muted: boolean;
  readonly seq: number;
  readonly last_nr: number;
  readonly last: Message | null;
  readonly read_nr: number;
  readonly unread: number;
  readonly mentioned_nr: number | null;
  readonly at: string;
  readonly bot?: string;
  readonly topics?: readonly TopicRead[];
}

/** The answer to hello and resume; one round trip opens the client. `conversations`: all my conversations, or on resume those whose summary is not where the client stands. For streams in `reset` drop what you hold and stand at the given seq; for all others the events after your position follow. `gone`: streams you named and may no longer see. `full`: `conversations` is complete; forget all others. */
export interface Welcome {
  readonly protocol: number;
  readonly epoch: string;
  readonly now: string;
  readonly me: PersonCard;
  readonly limits: Limits;
  readonly full: boolean;
  readonly conversations: readonly Summary[];
  readonly people: readonly PersonCard[];
  readonly reset: Readonly<Record<string, number>>;
  readonly gone: readonly string[];
}

/** `in_step` false: your positions are not where they should be; send `resume`. */
export interface Pong {
  readonly now: string;
  readonly in_step: boolean;
}

/** 在岗状态: where somebody is, as he says himself, with a few words of his; over when `until` has come. */
export interface PersonStatus {
  readonly person: number;
  readonly kind: 'field' | 'leave' | 'meeting' | 'on_duty' | 'out';
  readonly text: string;
  readonly until: string;
}

/** 在线: the watched persons who are online now, and where those of them are who say so (在岗状态). */
export interface Seen {
  readonly online: readonly number[];
  readonly statuses: readonly PersonStatus[];
}

/** The number of its newest act (0: no item is watched): what came before is not told of. */
export interface ItemWatched {
  readonly nr: number;
}

/** 登录状态 of one person: `until` when his code expires or expired, `signed_in_at` when he last came in. `locked_for`: seconds until he may try again after too many wrong passwords; 0: he may. */
export interface SignInState {
  readonly person: number;
  readonly name: string;
  readonly login: string;
  readonly unit: string;
  readonly section: string;
  readonly title: string;
  readonly state: 'issued' | 'lapsed' | 'ready' | 'waiting';
  readonly until: string | null;
  readonly signed_in_at: string | null;
  readonly locked_for: number;
}

/** Who can sign in already. */
export interface SignInStates {
  readonly states: readonly SignInState[];
}

/** 单位: one unit as it is kept. `order` is its rank among equals; `people` hold a position in it just now. */
export interface UnitRecord {
  readonly unit: number;
  readonly name: string;
  readonly short_name: string;
  readonly code: string;
  readonly parent: number | null;
  readonly order: number;
  readonly level: 'city' | 'county' | 'township';
  readonly kind: 'county' | 'department' | 'enterprise' | 'institution' | 'judicial' | 'mass' | 'office' | 'party' | 'site' | 'township' | 'vertical';
  readonly visibility: 'everyone' | 'kin' | 'own';
  readonly closed: boolean;
  readonly people: number;
}

/** 管理范围: the whole platform, or these units with all that stands below them; neither for everybody else. */
export interface Administration {
  readonly platform: boolean;
  readonly units: readonly UnitRecord[];
}

/** 人员: a line of the list. `unit` to `title` are of the first position he holds there, or of the last he held. */
export interface PersonRow {
  readonly person: number;
  readonly name: string;
  readonly login: string;
  readonly phone: string;
  readonly unit: number | null;
  readonly unit_name: string;
  readonly section: string;
  readonly title: string;
  readonly active: boolean;
  readonly never_signed_in: boolean;
  readonly last_seen: string | null;
}

/** A page of people. `next` is the `after` of the page that follows, None at the end; `total` of all pages. */
export interface PersonRows {
  readonly persons: readonly PersonRow[];
  readonly next: number | null;
  readonly total: number;
}

/** 任职: one position of a person, held or, with `ended_at`, laid down. */
export interface HeldPosition {
  readonly appointment: number;
  readonly position: number;
  readonly unit: number;
  readonly unit_name: string;
  readonly section: string;
  readonly title: string;
  readonly primary: boolean;
  readonly begins_on: string | null;
  readonly ends_on: string | null;
  readonly ended_at: string | null;
}

/** A person as kept. `mine`: the asker has authority over his account; otherwise only over positions here. */
export interface PersonFile {
  readonly person: number;
  readonly name: string;
  readonly login: string;
  readonly phone: string;
  readonly office_phone: string;
  readonly phone_shown: 'everyone' | 'leaders' | 'nobody' | 'unit';
  readonly active: boolean;
  readonly never_signed_in: boolean;
  readonly last_seen: string | null;
  readonly mine: boolean;
  readonly positions: readonly HeldPosition[];
}

/** 内设机构: a section of a unit. */
export interface SectionRecord {
  readonly section: number;
  readonly name: string;
  readonly order: number;
  readonly closed: boolean;
}

/** 任职: who holds a position, since when, and until which day it is meant. */
export interface Holder {
  readonly appointment: number;
  readonly person: number;
  readonly name: string;
  readonly primary: boolean;
  readonly begins_on: string | null;
  readonly ends_on: string | null;
}

/** 岗位: a position with those who hold it. `rank` 1 (市领导) to 5 (工作人员). */
export interface PositionRecord {
  readonly position: number;
  readonly section: number | null;
  readonly title: string;
  readonly kind: 'archivist' | 'clerk' | 'deputy_leader' | 'leader' | 'office_head' | 'official' | 'seal_keeper' | 'secretary' | 'section_head';
  readonly rank: number;
  readonly order: number;
  readonly closed: boolean;
  readonly holders: readonly Holder[];
}

/** 管理员: who keeps the unit, or without one the platform, and since when. */
export interface AdministratorRecord {
  readonly administrator: number;
  readonly unit: number | null;
  readonly person: number;
  readonly name: string;
  readonly granted_at: string;
}

/** A position as others speak of it: the short name of its unit, its title, who holds it. */
export interface PositionName {
  readonly position: number;
  readonly unit: string;
  readonly title: string;
  readonly holders: readonly string[];
}

/** 分管: this leader has charge of this unit. */
export interface PortfolioRecord {
  readonly portfolio: number;
  readonly leader: PositionName;
  readonly unit: number;
  readonly unit_name: string;
}

/** 秘书: who works for which leader. */
export interface SecretaryshipRecord {
  readonly secretaryship: number;
  readonly secretary: PositionName;
  readonly leader: PositionName;
  readonly sees_private: boolean;
  readonly begins_on: string;
  readonly ends_on: string | null;
}

/** AB角: who acts for whom in this period, within `scope` ("": all of it), in these `kinds` of work (none: all). */
export interface DeputyshipRecord {
  readonly deputyship: number;
  readonly position: PositionName;
  readonly deputy: PositionName;
  readonly scope: string;
  readonly begins_on: string;
  readonly ends_on: string | null;
  readonly kinds: readonly string[];
}

/** A unit with all that is kept of it, and the relations that touch it or its positions. `above`: its superiors, the nearest last. `topmost`: nothing above it is kept by who asks, so he cannot move it. */
export interface UnitFile {
  readonly unit: UnitRecord;
  readonly above: readonly string[];
  readonly topmost: boolean;
  readonly sections: readonly SectionRecord[];
  readonly positions: readonly PositionRecord[];
  readonly administrators: readonly AdministratorRecord[];
  readonly portfolios: readonly PortfolioRecord[];
  readonly secretaryships: readonly SecretaryshipRecord[];
  readonly deputyships: readonly DeputyshipRecord[];
}

/** Units, each after its superior, equals in rank order. */
export interface UnitRecords {
  readonly units: readonly UnitRecord[];
}

/** It stands in the directory now. `key` is the id of what was entered or changed. */
export interface Entered {
  readonly key: number;
}

/** All administrators whom the asker may revoke, those of the platform first, then in the order of the units. */
export interface Administrators {
  readonly administrators: readonly AdministratorRecord[];
}

/** 偏好: how I want to be called. `only_mentions` (只提醒@我): the conversations in which only a call by name is one. `phrases` (常用批语): what one says with one press, in one's own order. */
export interface Preferences {
  readonly notice: 'bare' | 'off' | 'words';
  readonly sound: boolean;
  readonly quiet: QuietHours;
  readonly only_mentions: readonly number[];
  readonly phrases: readonly string[];
}

/** 草稿: the source as it would be posted, the message it quotes, and when it was written. */
export interface Draft {
  readonly conversation: number;
  readonly text: string;
  readonly quote: number | null;
  readonly at: string;
}

/** Everything I keep here. */
export interface Belongings {
  readonly preferences: Preferences;
  readonly drafts: readonly Draft[];
}

/** A unit's row, and who last said so (`signature`: in which position, if not his first). Version 0: nobody has written in it yet. `nr` is the change of the board that made it so. */
export interface BoardRow {
  readonly unit: number;
  readonly name: string;
  readonly version: number;
  readonly nr: number;
  readonly words: BoardWords;
  readonly by: number | null;
  readonly signature: string;
  readonly at: string | null;
}

/** A row as one reader finds it: `before` is what it said at his last visit, where it says something else now; `mine`: he may write in it; `left`: the unit belongs no longer. */
export interface SeenRow {
  readonly row: BoardRow;
  readonly before: BoardWords | null;
  readonly mine: boolean;
  readonly left: boolean;
}

/** 看板. `nr`: the newest change; `visited`: the newest at this reader's last visit, None: this is his first. */
export interface Board {
  readonly rows: readonly SeenRow[];
  readonly nr: number;
  readonly visited: number | null;
}

/** Everything one row has said, the newest first. */
export interface RowHistory {
  readonly rows: readonly BoardRow[];
}

/** Up to which change I have seen the board. */
export interface Visited {
  readonly nr: number;
}

/** A bot: its names, how the Chinese one is typed, and what it is good for. `commands`: words that call it in a circle, with a stroke before them. `person` is the author of its messages, `conversation` my talk with it; null before it said anything, or before I began one. */
export interface BotCard {
  readonly bot: string;
  readonly name: string;
  readonly name_en: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly about: string;
  readonly about_en: string;
  readonly commands: readonly string[];
  readonly person: number | null;
  readonly conversation: number | null;
}

/** 机器人: all one can talk with. */
export interface Bots {
  readonly bots: readonly BotCard[];
}

/** A day that differs from the ordinary week: a holiday (休), or a weekend day that is worked (班). */
export interface CalendarDay {
  readonly date: string;
  readonly working: boolean;
  readonly name: string;
}

/** A year with its days that differ. Until it is confirmed (已确认), whoever reckons with it is warned. `confirmed_by` is null where the library knows the published arrangement, and for whoever does not keep the calendar (`may_change`). */
export interface CalendarYear {
  readonly year: number;
  readonly days: readonly CalendarDay[];
  readonly confirmed: boolean;
  readonly confirmed_at: string | null;
  readonly confirmed_by: string | null;
  readonly may_change: boolean;
}

/** One part (份额) that is mine, and its roles: 0 is the card as a whole. `version` goes with a press. `label` tells apart several parts of mine; `inputs` are the values to begin with. */
export interface Standing {
  readonly part: number;
  readonly version: number;
  readonly roles: readonly string[];
  readonly label?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
}

/** Words. They are words only: no markup is read in them. */
export interface TextBlock {
  readonly type: 'TextBlock';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly text: string;
  readonly size?: 'default' | 'extraLarge' | 'large' | 'medium' | 'small';
  readonly weight?: 'bolder' | 'default' | 'lighter';
  readonly color?: 'accent' | 'attention' | 'dark' | 'default' | 'good' | 'light' | 'warning';
  readonly isSubtle?: boolean;
  readonly wrap?: boolean;
  readonly maxLines?: number;
  readonly horizontalAlignment?: 'center' | 'left' | 'right';
  readonly style?: 'default' | 'heading';
}

/** Some words of a RichTextBlock. */
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly size?: 'default' | 'extraLarge' | 'large' | 'medium' | 'small';
  readonly weight?: 'bolder' | 'default' | 'lighter';
  readonly color?: 'accent' | 'attention' | 'dark' | 'default' | 'good' | 'light' | 'warning';
  readonly isSubtle?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly highlight?: boolean;
}

/** Words of several looks in one paragraph. */
export interface RichTextBlock {
  readonly type: 'RichTextBlock';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly inlines: readonly TextRun[];
  readonly horizontalAlignment?: 'center' | 'left' | 'right';
}

/** A name and its value. */
export interface Fact {
  readonly title: string;
  readonly value: string;
}

/** Names and values in two columns, as on a form. */
export interface FactSet {
  readonly type: 'FactSet';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly facts: readonly Fact[];
}

/** A picture of this site. */
export interface Image {
  readonly type: 'Image';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly url: string;
  readonly altText?: string;
  readonly size?: 'auto' | 'large' | 'medium' | 'small' | 'stretch';
  readonly horizontalAlignment?: 'center' | 'left' | 'right';
}

/** Its share of the width. */
export interface TableColumn {
  readonly width?: number;
}

/** An act: `card.act` with this verb, and with the inputs around it unless `associatedInputs` is none. `confirm`: what is asked first. */
export interface Execute {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly style?: 'default' | 'destructive' | 'positive';
  readonly mode?: 'primary' | 'secondary';
  readonly verb: string;
  readonly associatedInputs?: 'auto' | 'none';
  readonly confirm?: string;
}

/** Go there. */
export interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly style?: 'default' | 'destructive' | 'positive';
  readonly mode?: 'primary' | 'secondary';
  readonly url: string;
}

/** 灯: colour, shape and word together. Without words it says what the light says. */
export interface LightMark {
  readonly type: 'Collab.Light';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly light: 'green' | 'grey' | 'red' | 'yellow';
  readonly words?: string;
}

/** 时限: in words, and as a bar that fills from `begins` to `due`. Paused or stopped, it stands still at `at`. */
export interface Deadline {
  readonly type: 'Collab.Deadline';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly begins: string;
  readonly due: string;
  readonly light: 'green' | 'grey' | 'red' | 'yellow';
  readonly state?: 'paused' | 'running' | 'stopped';
  readonly at?: string | null;
}

/** 进度: so many of so many. */
export interface Progress {
  readonly type: 'Collab.Progress';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly label: string;
  readonly value: number;
  readonly of: number;
}

/** 谁欠什么: a unit or a person, in which role, how it stands, what was last heard, and (`url`) where more is. */
export interface UnitRow {
  readonly type: 'Collab.UnitRow';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly name: string;
  readonly role?: string;
  readonly light?: 'green' | 'grey' | 'red' | 'yellow' | null;
  readonly words?: string;
  readonly note?: string;
  readonly url?: string;
}

/** 戳记: 已办结, 已退回. What a stamp on paper would say. */
export interface Stamp {
  readonly type: 'Collab.Stamp';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly words: string;
  readonly tone?: 'attention' | 'good' | 'quiet';
}

/** 语音: a spoken message, played where it stands by who may read the file. How long it is, and how loud from beginning to end (0 to 100). */
export interface VoiceNote {
  readonly type: 'Collab.Voice';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly file: string;
  readonly seconds: number;
  readonly peaks: readonly number[];
}

/** Words. */
export interface InputText {
  readonly type: 'Input.Text';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly id: string;
  readonly label?: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
  readonly value?: string;
  readonly placeholder?: string;
  readonly isMultiline?: boolean;
  readonly maxLength?: number;
  readonly style?: 'email' | 'tel' | 'text' | 'url';
}

/** A number. */
export interface InputNumber {
  readonly type: 'Input.Number';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly id: string;
  readonly label?: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
  readonly value?: number | null;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly placeholder?: string;
}

/** A day (2026-11-23). */
export interface InputDate {
  readonly type: 'Input.Date';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly id: string;
  readonly label?: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
  readonly value?: string | '';
  readonly min?: string | '';
  readonly max?: string | '';
}

/** A time of day (17:00). */
export interface InputTime {
  readonly type: 'Input.Time';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly id: string;
  readonly label?: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
  readonly value?: string | '';
  readonly min?: string | '';
  readonly max?: string | '';
}

/** One of the choices of an Input.ChoiceSet. */
export interface Option {
  readonly title: string;
  readonly value: string;
}

/** One of these, or with `isMultiSelect` some. `value`: the one, or several with commas between. */
export interface InputChoices {
  readonly type: 'Input.ChoiceSet';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly id: string;
  readonly label?: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
  readonly choices: readonly Option[];
  readonly isMultiSelect?: boolean;
  readonly style?: 'compact' | 'expanded';
  readonly value?: string;
}

/** Yes or no. */
export interface InputToggle {
  readonly type: 'Input.Toggle';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly id: string;
  readonly label?: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
  readonly title: string;
  readonly value?: 'false' | 'true';
}

/** Persons, positions or units out of the directory. */
export interface InputPeople {
  readonly type: 'Collab.Input.People';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly id: string;
  readonly label?: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
  readonly of: readonly ('persons' | 'positions' | 'units')[];
  readonly max?: number;
}

/** Files that were sent ahead. */
export interface InputFiles {
  readonly type: 'Collab.Input.File';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly id: string;
  readonly label?: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
  readonly max?: number;
}

/** An element that nobody here can draw: what it was called, and what its author gave to show instead. */
export interface Unknown {
  readonly type: 'Collab.Unknown';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly was: string;
  readonly fallback?: TextBlock | RichTextBlock | FactSet | Image | Container | ColumnSet | Table | ActionSet | LightMark | Deadline | Progress | UnitRow | Stamp | VoiceNote | Unknown | InputText | InputNumber | InputDate | InputTime | InputChoices | InputToggle | InputPeople | InputFiles | null;
}

/** An action that nobody here can carry out: shown, and not to be pressed. */
export interface UnknownAction {
  readonly type: 'Collab.UnknownAction';
  readonly title: string;
  readonly style?: 'default' | 'destructive' | 'positive';
  readonly mode?: 'primary' | 'secondary';
  readonly was: string;
}

/** A body with its actions: a whole card, or the part of one that opens. */
export interface Form {
  readonly type: 'AdaptiveCard';
  readonly body?: readonly (TextBlock | RichTextBlock | FactSet | Image | Container | ColumnSet | Table | ActionSet | LightMark | Deadline | Progress | UnitRow | Stamp | VoiceNote | Unknown | InputText | InputNumber | InputDate | InputTime | InputChoices | InputToggle | InputPeople | InputFiles)[];
  readonly actions?: readonly (Execute | OpenUrl | ShowCard | UnknownAction)[];
}

/** Opens a form below. `isOpen`: it is open from the start. */
export interface ShowCard {
  readonly type: 'Action.ShowCard';
  readonly title: string;
  readonly style?: 'default' | 'destructive' | 'positive';
  readonly mode?: 'primary' | 'secondary';
  readonly card: Form;
  readonly isOpen?: boolean;
}

/** Actions in the midst of the body. */
export interface ActionSet {
  readonly type: 'ActionSet';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly actions: readonly (Execute | OpenUrl | ShowCard | UnknownAction)[];
}

/** One cell. */
export interface TableCell {
  readonly type: 'TableCell';
  readonly items: readonly (TextBlock | RichTextBlock | FactSet | Image | Container | ColumnSet | Table | ActionSet | LightMark | Deadline | Progress | UnitRow | Stamp | VoiceNote | Unknown | InputText | InputNumber | InputDate | InputTime | InputChoices | InputToggle | InputPeople | InputFiles)[];
}

/** One row. */
export interface TableRow {
  readonly type: 'TableRow';
  readonly cells: readonly TableCell[];
}

/** Rows and columns; the first row is the head unless told otherwise. */
export interface Table {
  readonly type: 'Table';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly firstRowAsHeaders?: boolean;
}

/** One of a ColumnSet. A number is its share of the width. */
export interface Column {
  readonly type: 'Column';
  readonly items: readonly (TextBlock | RichTextBlock | FactSet | Image | Container | ColumnSet | Table | ActionSet | LightMark | Deadline | Progress | UnitRow | Stamp | VoiceNote | Unknown | InputText | InputNumber | InputDate | InputTime | InputChoices | InputToggle | InputPeople | InputFiles)[];
  readonly width?: 'auto' | 'stretch' | number;
  readonly style?: 'accent' | 'attention' | 'default' | 'emphasis' | 'good' | 'warning';
  readonly verticalContentAlignment?: 'bottom' | 'center' | 'top';
}

/** Elements side by side; one below the other where there is no room. */
export interface ColumnSet {
  readonly type: 'ColumnSet';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly columns: readonly Column[];
}

/** Elements that belong together, on a ground of their own. */
export interface Container {
  readonly type: 'Container';
  readonly spacing?: 'default' | 'extraLarge' | 'large' | 'medium' | 'none' | 'padding' | 'small';
  readonly separator?: boolean;
  readonly items: readonly (TextBlock | RichTextBlock | FactSet | Image | Container | ColumnSet | Table | ActionSet | LightMark | Deadline | Progress | UnitRow | Stamp | VoiceNote | Unknown | InputText | InputNumber | InputDate | InputTime | InputChoices | InputToggle | InputPeople | InputFiles)[];
  readonly style?: 'accent' | 'attention' | 'default' | 'emphasis' | 'good' | 'warning';
}

/** How I stand to a card; `body` is what only I see of it. */
export interface View {
  readonly standings: readonly Standing[];
  readonly body?: readonly (TextBlock | RichTextBlock | FactSet | Image | Container | ColumnSet | Table | ActionSet | LightMark | Deadline | Progress | UnitRow | Stamp | VoiceNote | Unknown | InputText | InputNumber | InputDate | InputTime | InputChoices | InputToggle | InputPeople | InputFiles)[];
}

/** Who acted last, what he did, in words, and when. */
export interface LastAct {
  readonly by: string;
  readonly words: string;
  readonly at: string;
}

/** 卡面: what everybody sees who may see the card. `name` is what this kind is called, `number` what is written on paper (督办单〔2026〕15号). `acts`: which verbs each role may use now; `waits`: the roles it waits for. `stamp`: the words of what is done. `trail`: where all that happened is told. `fallback`: all of it in one plain line. */
export interface Face {
  readonly kind: string;
  readonly name: string;
  readonly title: string;
  readonly fallback: string;
  readonly state?: 'done' | 'late' | 'open' | 'replaced';
  readonly number?: string;
  readonly light?: 'green' | 'grey' | 'red' | 'yellow' | null;
  readonly stamp?: string;
  readonly body?: readonly (TextBlock | RichTextBlock | FactSet | Image | Container | ColumnSet | Table | ActionSet | LightMark | Deadline | Progress | UnitRow | Stamp | VoiceNote | Unknown | InputText | InputNumber | InputDate | InputTime | InputChoices | InputToggle | InputPeople | InputFiles)[];
  readonly actions?: readonly (Execute | OpenUrl | ShowCard | UnknownAction)[];
  readonly acts?: Readonly<Record<string, readonly string[]>>;
  readonly waits?: readonly string[];
  readonly last?: LastAct | null;
  readonly trail?: string;
}

/** A card as I see it. Without a face: the one I have is the newest. */
export interface CardSeen {
  readonly card: number;
  readonly version: number;
  readonly view: View;
  readonly face?: Face | null;
}

/** 图册中的一张: a card as some viewer would see it, and what it shows. */
export interface CardSample {
  readonly name: string;
  readonly face: Face;
  readonly view: View;
}

/** 卡片图册: every element, and the cards of every kind in every state and role. */
export interface CardGallery {
  readonly samples: readonly CardSample[];
}

/** Those that I may see; the others are left out. */
export interface CardsSeen {
  readonly cards: readonly CardSeen[];
}

/** It is so now. `seq` is the stream's newest event. */
export interface Done {
  readonly seq: number;
}

/** The conversation one can talk in now. */
export interface Opened {
  readonly conversation: number;
}

/** 圈章, as a member sees it. `adders`: the lowest role that brings people in; `steps`: what this reader may do with its life now; `may_change`: whether he may change the charter. `asks_daily`: rows that stand still are asked for on working mornings. `source`, `continues`, `continued_by`: what came before and after it, as far as this reader may see that. Once it is closed, `closing_reason` says why although something was open, and `retain_until` how long it is kept (留存期限; None: without end). */
export interface Charter {
  readonly conversation: number;
  readonly title: string;
  readonly state: 'closed' | 'closing' | 'extended' | 'planned' | 'running';
  readonly purpose: string;
  readonly basis: string;
  readonly lead: number | null;
  readonly lead_name: string;
  readonly founder: number;
  readonly founded_at: string;
  readonly ends_on: string;
  readonly contacts: readonly CircleContact[];
  readonly observers: readonly number[];
  readonly adders: 'admin' | 'member' | 'owner';
  readonly files: 'marked' | 'stay';
  readonly history_for_newcomers: boolean;
  readonly asks_daily: boolean;
  readonly version: number;
  readonly steps: readonly ('close' | 'extend' | 'start' | 'wind_up')[];
  readonly may_change: boolean;
  readonly source: CircleSource | null;
  readonly continues: number | null;
  readonly continued_by: readonly number[];
  readonly closed_at: string | null;
  readonly closing_reason: string;
  readonly retain_until: string | null;
}

/** One of my circles. `leads`: I may take its steps; `source`: out of what it was founded, where I see that. */
export interface CircleLine {
  readonly conversation: number;
  readonly title: string;
  readonly state: 'closed' | 'closing' | 'extended' | 'planned' | 'running';
  readonly purpose: string;
  readonly lead_name: string;
  readonly ends_on: string;
  readonly leads: boolean;
  readonly source: CircleSource | null;
}

/** 我的协作圈, those that end soonest first. */
export interface MyCircles {
  readonly circles: readonly CircleLine[];
}

/** A matter whose card stands in the circle and goes on: what it is called, and whether it is late. */
export interface Matter {
  readonly card: number;
  readonly name: string;
  readonly title: string;
  readonly late: boolean;
  readonly address: string;
}

/** What goes on in a circle beside its board, what is late first. */
export interface Matters {
  readonly matters: readonly Matter[];
}

/** A unit whose row of the board is not done. */
export interface OpenRow {
  readonly unit: number;
  readonly name: string;
  readonly state: 'blocked' | 'done' | 'open' | 'under_way';
}

/** Work that was begun in the circle and is not closed: a collection, an instruction. */
export interface OpenWork {
  readonly item: number;
  readonly kind: string;
  readonly number: string;
  readonly title: string;
}

/** 未了事项: what is still open in a circle. `unseen`: work begun here that this reader has no part in. */
export interface OpenThings {
  readonly rows: readonly OpenRow[];
  readonly work: readonly OpenWork[];
  readonly unseen: number;
}

/** 触达 of a unit: how many of its people belong and have read everything, how often it was asked for something and answered, in how many minutes (the median), and what it still owes that is due. `updated_at`: of its row. */
export interface UnitReach {
  readonly unit: number;
  readonly name: string;
  readonly people: number;
  readonly read: number;
  readonly asked: number;
  readonly answered: number;
  readonly minutes: number | null;
  readonly late: number;
  readonly updates: number;
  readonly updated_at: string | null;
}

/** 触达 of a circle, for those who lead it. `minutes`: the median over all answers. */
export interface CircleReach {
  readonly title: string;
  readonly units: readonly UnitReach[];
  readonly minutes: number | null;
}

/** 登录条: what is printed and cut out for one person. */
export interface Slip {
  readonly person: number;
  readonly name: string;
  readonly login: string;
  readonly unit: string;
  readonly section: string;
  readonly code: string;
  readonly expires_at: string;
}

/** 登录条, in the order in which they are cut. The codes are told this once. */
export interface Slips {
  readonly slips: readonly Slip[];
}

/** A page of them, of so many in all. */
export interface SignInPage {
  readonly states: readonly SignInState[];
  readonly total: number;
}

/** How far a unit has come; `depth` in the tree of what I administer. Counts are of those at home in it. */
export interface UnitProgress {
  readonly unit: number;
  readonly name: string;
  readonly depth: number;
  readonly waiting: number;
  readonly issued: number;
  readonly lapsed: number;
  readonly ready: number;
}

/** All units I administer, in the order of the tree. */
export interface SignInProgress {
  readonly units: readonly UnitProgress[];
}

/** Stored, durably: the message's number in its conversation and its event's seq. */
export interface Posted {
  readonly nr: number;
  readonly seq: number;
  readonly at: string;
}

/** It is asked: the item, and the message that carries its card. */
export interface Founded {
  readonly item: number;
  readonly message: Posted;
}

/** How a sentence was read: `asks` False where it asks for nothing of many. `title`: what is to be supplied; `due`: by when, null where it does not say or might mean two times. */
export interface Wish {
  readonly asks: boolean;
  readonly title?: string;
  readonly due?: string | null;
}

/** One who is asked. `values` by the names of the fields (f1 …), of files their ids, which stand in `files`; null where nothing was supplied yet. `reason`: why it was sent back. `version` goes with an act on the part, `acts` are those open to who asked. */
export interface AnswerRow {
  readonly part: number;
  readonly version: number;
  readonly name: string;
  readonly unit: string;
  readonly state: string;
  readonly values: Readonly<Record<string, unknown>> | null;
  readonly files: readonly FileCard[];
  readonly signature: string;
  readonly at: string | null;
  readonly reason: string;
  readonly urged: number;
  readonly mine: boolean;
  readonly acts: readonly string[];
}

/** 征集, as I may see it. `asker`: I may urge, send back, extend, close; `rows` are there for the asker, and for all who are asked where `shown` says so; else my own. `fitting`: how many there are of the rows asked for; `more`: some of them beyond the last. `mine`: I am asked myself. `card`: where it is answered. */
export interface CollectionView {
  readonly item: number;
  readonly card: number | null;
  readonly title: string;
  readonly words: string;
  readonly signature: string;
  readonly state: string;
  readonly version: number;
  readonly created_at: string;
  readonly due_at: string | null;
  readonly conversation: number | null;
  readonly fields: readonly Field[];
  readonly shown: 'all' | 'asker';
  readonly templates: readonly FileCard[];
  readonly asker: boolean;
  readonly asked: number;
  readonly answered: number;
  readonly acts: readonly string[];
  readonly rows: readonly AnswerRow[];
  readonly fitting: number;
  readonly more: boolean;
  readonly mine: boolean;
}

/** So many of my contacts were changed or deleted. */
export interface ContactsChanged {
  readonly count: number;
}

/** 联系人: my entry with how its name is typed. `version` grows with every change. */
export interface Contact {
  readonly contact: string;
  readonly version: number;
  readonly changed_at: string;
  readonly entry: ContactEntry;
  readonly pinyin: string;
  readonly initials: string;
}

/** A contact whose sealed body does not open: damaged, or sealed with a key that this server no longer has. */
export interface UnreadableContact {
  readonly contact: string;
  readonly changed_at: string;
}

/** All my contacts, by pinyin. With `unchanged` the lists are empty: they are those of the `edition` I named. */
export interface Contacts {
  readonly edition: string;
  readonly unchanged: boolean;
  readonly contacts: readonly Contact[];
  readonly unreadable: readonly UnreadableContact[];
}

/** A file, and the message that carries it. */
export interface SentFile {
  readonly nr: number;
  readonly author: number;
  readonly at: string;
  readonly file: FileCard;
}

/** A page of files, the newest first, or from `after` on the oldest. `next` continues it; None at the end. */
export interface SentFiles {
  readonly files: readonly SentFile[];
  readonly next: number | null;
}

/** My conversations, the most recent first. */
export interface Summaries {
  readonly conversations: readonly Summary[];
}

/** On `user:<id>` only: I have read up to here, on some device. `unread` is the server's number, at most 100; that and `mentioned_nr` are true at `seq` of the conversation's stream. `topics`: of a circle, those with something unread or read ahead. */
export interface CursorMoved {
  readonly conversation: number;
  readonly read_nr: number;
  readonly unread: number;
  readonly mentioned_nr: number | null;
  readonly seq: number;
  readonly topics?: readonly TopicRead[];
}

/** 水印. `rule` is what holds here; `least` what the platform demands of every conversation. */
export interface Watermark {
  readonly rule: 'off' | 'only' | 'shown';
  readonly least: 'off' | 'only' | 'shown';
}

/** 议定事项: this message, with its words in brief; `by` had it stand as what was agreed. `off`: no longer. */
export interface Decision {
  readonly nr: number;
  readonly author: number;
  readonly text: string;
  readonly off: boolean;
  readonly by: number;
  readonly signature: string;
  readonly at: string;
  readonly seq: number;
}

/** 资料 with its newest version, and who put that there when; `nr`: the message it was kept from. `first_by`: who put the document there at first. `away`: taken away. The newest `seq` counts. */
export interface ShelfDocument {
  readonly document: number;
  readonly folder: number | null;
  readonly name: string;
  readonly version: number;
  readonly file: FileCard;
  readonly nr: number | null;
  readonly by: number;
  readonly signature: string;
  readonly at: string;
  readonly first_by: number;
  readonly away: boolean;
  readonly seq: number;
}

/** 文件夹, in another one or (`parent` None) at the top. `away`: taken away. The newest `seq` counts. */
export interface ShelfFolder {
  readonly folder: number;
  readonly parent: number | null;
  readonly name: string;
  readonly away: boolean;
  readonly by: number;
  readonly at: string;
  readonly seq: number;
}

/** 材料征集 on the shelf: the folder it lies in, and what has changed since and stays there as it was, because it is approved (已认定). */
export interface CollectionGathered {
  readonly folder: ShelfFolder;
  readonly left: readonly string[];
}

/** One version of a document. `file` None: it was kept from a message that was recalled since. */
export interface ShelfVersion {
  readonly number: number;
  readonly file: FileCard | null;
  readonly nr: number | null;
  readonly by: number;
  readonly signature: string;
  readonly at: string;
}

/** What else was done with a document. `words`: the name or the folder before, or the reason. */
export interface ShelfTrace {
  readonly what: 'approved' | 'marked' | 'moved' | 'renamed' | 'returned' | 'revoked' | 'taken' | 'unmarked';
  readonly words: string;
  readonly by: number;
  readonly signature: string;
  readonly at: string;
}

/** A document, all its versions and all that was done with it, the newest first. */
export interface DocumentHistory {
  readonly document: ShelfDocument;
  readonly versions: readonly ShelfVersion[];
  readonly traces: readonly ShelfTrace[];
}

/** Documents as they are now. */
export interface ShelfDocuments {
  readonly documents: readonly ShelfDocument[];
}

/** None: nothing was ever begun there. */
export interface FoundDraft {
  readonly draft: Draft | null;
}

/** A person by name, as it is now. */
export interface Named {
  readonly person: number;
  readonly name: string;
}

/** How much changes hands: conversations that pass with the position; messages unread in them; how many of them the predecessor loses and the successor gains at once (they may also belong otherwise); and how many private talks of the predecessor stay his (not for the successor to know). */
export interface HandoverCounts {
  readonly conversations: number;
  readonly unread: number;
  readonly lost: number;
  readonly gained: number;
  readonly private: number;
}

/** One conversation of the report, as it was called then. */
export interface HandedOver {
  readonly conversation: number;
  readonly title: string;
  readonly people: number;
  readonly unread: number;
  readonly lost: boolean;
  readonly gained: boolean;
}

/** 交接单 whole. `conversations` only for the two it concerns. */
export interface HandoverReport {
  readonly handover: number;
  readonly position: number;
  readonly name: string;
  readonly predecessor: Named | null;
  readonly successor: Named | null;
  readonly by: Named | null;
  readonly reason: 'leave' | 'other' | 'rotation' | 'transfer';
  readonly at: string;
  readonly predecessor_read_at: string | null;
  readonly successor_read_at: string | null;
  readonly mine: 'predecessor' | 'successor' | null;
  readonly counts: HandoverCounts;
  readonly conversations: readonly HandedOver[];
}

/** 交接单, in a list. `mine`: which part in it is mine; null for the administrator. */
export interface HandoverLine {
  readonly handover: number;
  readonly position: number;
  readonly name: string;
  readonly predecessor: Named | null;
  readonly successor: Named | null;
  readonly by: Named | null;
  readonly reason: 'leave' | 'other' | 'rotation' | 'transfer';
  readonly at: string;
  readonly predecessor_read_at: string | null;
  readonly successor_read_at: string | null;
  readonly mine: 'predecessor' | 'successor' | null;
}

/** Handovers, the latest first. */
export interface Handovers {
  readonly handovers: readonly HandoverLine[];
}

/** 交接预览: what a handover of this position would mean. `titles` only for its holder; `holders` may be several, of whom one hands over. */
export interface HandoverPreview {
  readonly position: number;
  readonly name: string;
  readonly holders: readonly Named[];
  readonly predecessor: Named | null;
  readonly successor: Named | null;
  readonly counts: HandoverCounts;
  readonly titles: readonly string[];
}

/** Why a row cannot be taken. `column` is the heading as the file has it; `cell` its address where that helps. `value` is what stands there, `other` what it contradicts or may be, `row_of` the row it depends on or repeats. */
export interface Finding {
  readonly sheet: string;
  readonly row: number;
  readonly code: string;
  readonly column?: string;
  readonly cell?: string;
  readonly value?: string;
  readonly other?: string;
  readonly row_of?: number;
}

/** How many rows of one kind. */
export interface ImportCounts {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** A column nobody knows. */
export interface IgnoredColumn {
  readonly sheet: string;
  readonly heading: string;
}

/** What the check found: counts, and what of the file was passed over. `faulty` rows cannot come in. */
export interface ImportSummary {
  readonly units: ImportCounts;
  readonly positions: ImportCounts;
  readonly people: ImportCounts;
  readonly faulty: number;
  readonly findings: number;
  readonly absent: number;
  readonly ignored_columns: readonly IgnoredColumn[];
  readonly ignored_sheets: readonly string[];
  readonly hidden_sheets: readonly string[];
  readonly deactivated?: number;
  readonly kept?: number;
}

/** 导入: one spreadsheet and how far it is. `reasons` say why it was refused or failed; `total` 0: not known. */
export interface ImportRecord {
  readonly id: number;
  readonly file_name: string;
  readonly state: 'applied' | 'applying' | 'checked' | 'checking' | 'failed' | 'refused';
  readonly at: string;
  readonly done: number;
  readonly total: number;
  readonly reasons: readonly Finding[];
  readonly summary: ImportSummary | null;
  readonly only_right: boolean;
  readonly finished_at: string | null;
}

/** My imports, the newest first. */
export interface ImportRecords {
  readonly imports: readonly ImportRecord[];
}

/** One field before and after, as stored or, for places, as they are called. `field` is the key of a column, or post (岗位), beside (兼任). */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** A unit, position or person that would be added or changed. `key`: the unit's name, the person's login. */
export interface ImportChange {
  readonly what: 'person' | 'position' | 'unit';
  readonly act: 'added' | 'changed';
  readonly sheet: string;
  readonly row: number;
  readonly key: string;
  readonly name: string;
  readonly place: string;
  readonly fields: readonly FieldChange[];
}

/** 未出现: somebody who stands in a unit the spreadsheet speaks of, but not in the spreadsheet. */
export interface AbsentPerson {
  readonly person: number;
  readonly login: string;
  readonly name: string;
  readonly unit: string;
  readonly title: string;
}

/** Some lines of what was found, and the number of the part that follows, None at the end. */
export interface ImportLines {
  readonly findings: readonly Finding[];
  readonly changes: readonly ImportChange[];
  readonly absent: readonly AbsentPerson[];
  readonly next: number | null;
}

/** How a state or an action is said. */
export interface BothWords {
  readonly zh: string;
  readonly en: string;
}

/** One of several to choose from. */
export interface FieldChoice {
  readonly value: string;
  readonly zh: string;
  readonly en: string;
}

/** One thing to fill in. */
export interface FormField {
  readonly name: string;
  readonly sort: 'answers' | 'choice' | 'date' | 'files' | 'flag' | 'holder' | 'holders' | 'line' | 'number' | 'parts' | 'term' | 'text';
  readonly zh: string;
  readonly en: string;
  readonly required: boolean;
  readonly length: number | null;
  readonly choices: readonly FieldChoice[];
}

/** Something I may do now, what to fill in, and with which `version` to send it. `steps`: where it may return to. `begins`: what the form begins with. */
export interface LegalAct {
  readonly action: string;
  readonly words: BothWords;
  readonly fields: readonly FormField[];
  readonly version: number;
  readonly steps?: readonly string[];
  readonly begins?: Readonly<Record<string, unknown>>;
}

/** 步骤: what is done at which stage by whom; those of one stage side by side. `mine`: I may finish it now; `acts`: all that is open to me of it, each a command `step.…` of that name. */
export interface StepView {
  readonly step: number;
  readonly stage: number;
  readonly title: string;
  readonly name: string;
  readonly state: string;
  readonly mine: boolean;
  readonly ended_at: string | null;
  readonly acts: readonly LegalAct[];
}

/** 分工: who owes what, with the five facts: 送达, 已阅, 回执, 签收, 办结. `asked`: more time is asked for. `may_step`: I may divide it into steps. */
export interface PartView {
  readonly part: number;
  readonly role: string;
  readonly role_words: BothWords;
  readonly holder: GivenTo;
  readonly name: string;
  readonly words: string;
  readonly state: string;
  readonly state_words: BothWords;
  readonly version: number;
  readonly mine: boolean;
  readonly delivered_at: string | null;
  readonly read_at: string | null;
  readonly receipt_at: string | null;
  readonly accepted_at: string | null;
  readonly completed_at: string | null;
  readonly due_at: string | null;
  readonly light: 'green' | 'grey' | 'red' | 'yellow' | null;
  readonly asked: boolean;
  readonly extensions: number;
  readonly reports: number;
  readonly urged: number;
  readonly acts: readonly LegalAct[];
  readonly steps: readonly StepView[];
  readonly may_step: boolean;
}

/** 反馈. `nr` is the act's, by which the trail knows it. */
export interface FeedbackView {
  readonly nr: number;
  readonly part: number | null;
  readonly round: number;
  readonly sort: string;
  readonly text: string;
  readonly files: readonly FileCard[];
  readonly signature: string;
  readonly at: string;
}

/** 意见. */
export interface OpinionView {
  readonly nr: number;
  readonly part: number | null;
  readonly round: number;
  readonly what: string;
  readonly text: string;
  readonly signature: string;
  readonly at: string;
}

/** 来源: another item I may see, a message, a spoken message (语音) I may hear, or words. */
export interface SourceView {
  readonly item: number | null;
  readonly title: string;
  readonly conversation: number | null;
  readonly nr: number | null;
  readonly voice?: FileCard | null;
}

/** 事项, as this reader sees it. `whole` false: of the others' parts only who and how far. `parts`: mine first, at most 100; `part_states`: how many parts are in which state. */
export interface ItemView {
  readonly item: number;
  readonly kind: string;
  readonly kind_words: BothWords;
  readonly number: string;
  readonly title: string;
  readonly body: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly state: string;
  readonly state_words: BothWords;
  readonly final: boolean;
  readonly version: number;
  readonly nr: number;
  readonly round: number;
  readonly initiator: string;
  readonly created_at: string;
  readonly closed_at: string | null;
  readonly due_at: string | null;
  readonly light: 'green' | 'grey' | 'red' | 'yellow' | null;
  readonly paused: boolean;
  readonly roles: readonly string[];
  readonly role_words: readonly BothWords[];
  readonly whole: boolean;
  readonly acts: readonly LegalAct[];
  readonly parts: readonly PartView[];
  readonly part_states: Readonly<Record<string, number>>;
  readonly feedback: readonly FeedbackView[];
  readonly opinions: readonly OpinionView[];
  readonly sources: readonly SourceView[];
}

/** It is done: which act of the trail it was, and how the item stands now. `item` null: it is no longer mine to see. */
export interface Acted {
  readonly nr: number;
  readonly item: ItemView | null;
}

/** A unit, or a person, as it was called. `inner`: the part of the unit (科室) that is to do it; "" for the unit. */
export interface Addressee {
  readonly words: string;
  readonly unit?: number | null;
  readonly person?: number | null;
  readonly inner?: string;
}

/** A warning to show: it was reckoned with days of this year, whose arrangement nobody has confirmed yet. */
export interface UnconfirmedYear {
  readonly type: 'unconfirmed_year';
  readonly year: number;
}

/** When, and how that was read: `words` as they stand there, `rule` the name of what read them. */
export interface DueRead {
  readonly words: string;
  readonly rule: string;
  readonly term: WorkingDays | CalendarDays | Hours | Until;
  readonly at: string;
  readonly warnings?: readonly UnconfirmedYear[];
}

/** A question: about which words, in which role, and what may be chosen; nothing to choose from opens the picker. */
export interface Ask {
  readonly kind: 'unknown_unit' | 'ambiguous_unit' | 'unclear_unit' | 'vague_unit' | 'inner_part' | 'unknown_person' | 'ambiguous_person' | 'no_lead' | 'which_lead' | 'reading_only' | 'no_due' | 'unclear_due' | 'past_due' | 'which_due' | 'no_task';
  readonly role: 'assist' | 'due' | 'lead' | 'reader' | 'supervisor' | 'task';
  readonly words?: string;
  readonly units?: readonly number[];
  readonly persons?: readonly number[];
  readonly moments?: readonly string[];
}

/** How the sentence was read. With no asks it may be confirmed with one press. `supervisors` are to watch (督办), `readers` to know (阅). `urgent`: 立即, 尽快 and the like stand there. */
export interface Proposal {
  readonly task: string;
  readonly lead?: Addressee | null;
  readonly assists?: readonly Addressee[];
  readonly supervisors?: readonly Addressee[];
  readonly readers?: readonly Addressee[];
  readonly due?: DueRead | null;
  readonly urgent?: boolean;
  readonly asks?: readonly Ask[];
}

/** One item of a chain, and which of the others it came from. */
export interface ChainNode {
  readonly item: number;
  readonly kind: string;
  readonly kind_words: BothWords;
  readonly number: string;
  readonly title: string;
  readonly state_words: BothWords;
  readonly light: 'green' | 'grey' | 'red' | 'yellow' | null;
  readonly sources: readonly number[];
}

/** 链: what this item came from and what came of it, as far as I may see them, the oldest first. */
export interface Chain {
  readonly nodes: readonly ChainNode[];
}

/** 岗位: a position I may act in, in words as they will be signed, and by what right. */
export interface HatCard {
  readonly position: number;
  readonly words: string;
  readonly hand: 'deputy' | 'own' | 'secretary';
}

/** 事项类型: how it and its states are said, what a new one asks for, which other roles it names, and in which of my positions I may begin one (`anybody`: also in none). */
export interface KindCard {
  readonly kind: string;
  readonly words: BothWords;
  readonly states: Readonly<Record<string, BothWords>>;
  readonly part_states: Readonly<Record<string, BothWords>>;
  readonly fields: readonly FormField[];
  readonly roles: readonly string[];
  readonly part_roles: readonly string[];
  readonly positions: readonly HatCard[];
  readonly anybody: boolean;
}

/** Every kind of work that is registered here. */
export interface Kinds {
  readonly kinds: readonly KindCard[];
}

/** The newest act of somebody else. `fresh`: I have not looked at the item since. */
export interface LedgerNews {
  readonly nr: number;
  readonly at: string;
  readonly signature: string;
  readonly action_words: BothWords;
  readonly words: string;
  readonly fresh: boolean;
}

/** One item that I, or the leader I serve, began. `waits`: an act of ours is awaited; `lead`: who leads it; `parts`: how many owe something in it, and how many of them have `done` it; `nr`: its newest act. */
export interface LedgerLine {
  readonly item: number;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly state_words: BothWords;
  readonly final: boolean;
  readonly waits: boolean;
  readonly initiator: string;
  readonly due_at: string | null;
  readonly light: 'green' | 'grey' | 'red' | 'yellow' | null;
  readonly paused: boolean;
  readonly round: number;
  readonly created_at: string;
  readonly closed_at: string | null;
  readonly nr: number;
  readonly lead: string;
  readonly parts: number;
  readonly done: number;
  readonly may_urge: boolean;
  readonly urged_at: string | null;
  readonly news: LedgerNews | null;
}

/** Over all that fits, whichever light is looked at: how many; with news; by light (`grey`: its clock stands); without a term; finished. */
export interface LedgerCounts {
  readonly all: number;
  readonly fresh: number;
  readonly red: number;
  readonly yellow: number;
  readonly green: number;
  readonly grey: number;
  readonly none: number;
  readonly over: number;
}

/** 台账: what is most pressing first. */
export interface Ledger {
  readonly lines: readonly LedgerLine[];
  readonly counts: LedgerCounts;
}

/** A unit that has a part in items of the ledger: in how many, and how many of those are not finished. */
export interface LedgerUnit {
  readonly unit: number;
  readonly name: string;
  readonly items: number;
  readonly open: number;
}

/** Whoever still owes most first. */
export interface LedgerUnits {
  readonly units: readonly LedgerUnit[];
}

/** Parts of an item, in order. */
export interface Parts {
  readonly parts: readonly PartView[];
}

/** 全程中的一步. `by_clock`: nobody did it, a time ran out. `place`: whose part it was about. */
export interface TrailLine {
  readonly nr: number;
  readonly at: string;
  readonly action: string;
  readonly action_words: BothWords;
  readonly role: string;
  readonly role_words: BothWords;
  readonly hand: 'deputy' | 'own' | 'secretary';
  readonly signature: string;
  readonly by_clock: boolean;
  readonly part: number | null;
  readonly place: string;
  readonly item_state: string;
  readonly item_state_words: BothWords;
  readonly words: string;
  readonly hash: string;
}

/** 全程, in order. `more`: it goes on after the last of these. */
export interface Trail {
  readonly lines: readonly TrailLine[];
  readonly more: boolean;
}

/** So many parts were not urged: they are done; just now were; are with a leader of a rank that is not urged in bulk (his secretary is, in his place); or the item is not mine to urge. */
export interface PassedOver {
  readonly reason: 'done' | 'lately' | 'not_yours' | 'spared';
  readonly count: number;
}

/** 催办: how many items were urged and how many passed over; in them how many parts were urged, and why others were not. */
export interface Urged {
  readonly urged: number;
  readonly passed_over: number;
  readonly parts: number;
  readonly why: readonly PassedOver[];
}

/** 常用名单: a choice under a name, and how many people it reaches today. */
export interface SavedListCard {
  readonly list: number;
  readonly name: string;
  readonly chosen: Chosen;
  readonly people: number;
}

/** My lists, by name. */
export interface SavedLists {
  readonly lists: readonly SavedListCard[];
}

/** 成员: a person and his role (角色). `through`: the shared seat he belongs by; None: he has one of his own. */
export interface Member {
  readonly person: number;
  readonly role: 'admin' | 'member' | 'owner';
  readonly through?: number | null;
}

/** A page of members (成员), by id. `next` continues it; None at the end. */
export interface Members {
  readonly members: readonly Member[];
  readonly next: number | null;
}

/** A message that was found, with the words around what was asked for. `at` and `nr` say where it stands. */
export interface Hit {
  readonly conversation: number;
  readonly nr: number;
  readonly author: number;
  readonly at: string;
  readonly excerpt: string;
}

/** The newest first. `before` is where the next page begins; None: there is no more. */
export interface Hits {
  readonly hits: readonly Hit[];
  readonly before: number | null;
}

/** One of the conversations it went to: the number of the last message there, or the code of the refusal. */
export interface ForwardedTo {
  readonly conversation: number;
  readonly nr: number | null;
  readonly code: string | null;
}

/** What became of it, conversation by conversation. */
export interface Forwardings {
  readonly sent: readonly ForwardedTo[];
}

/** These persons belong now: `by` brought them (added), or seated what they hold (seated; `seat.taken` says so), or they took up a position that sits here (appointed), maybe from somebody (handed_over). `by` 0: nobody in person. `through` is the name of the shared seat. */
export interface MemberJoined {
  readonly members: readonly Member[];
  readonly by: number;
  readonly at: string;
  readonly reason?: 'added' | 'appointed' | 'handed_over' | 'seated';
  readonly through?: string;
}

/** This person belongs no longer: he left, `by` removed him or the seat he belonged by (unseated), or he laid down the position that sits here (handed_over, `by` 0). */
export interface MemberLeft {
  readonly person: number;
  readonly by: number;
  readonly reason: 'handed_over' | 'left' | 'removed' | 'unseated';
  readonly at: string;
  readonly through?: string;
}

/** This member has another role now. */
export interface RoleChanged {
  readonly person: number;
  readonly role: 'admin' | 'member' | 'owner';
  readonly by: number;
  readonly at: string;
}

/** 席位: a position, or a unit with all who hold a position in it, belongs here. `people`: how many that were. */
export interface SharedSeat {
  readonly seat: number;
  readonly position: number | null;
  readonly unit: number | null;
  readonly name: string;
  readonly role: 'admin' | 'member';
  readonly people: number;
}

/** These positions and units belong now; whoever holds them does, one after the other. */
export interface SeatTaken {
  readonly seats: readonly SharedSeat[];
  readonly by: number;
  readonly at: string;
}

/** This position or unit belongs no longer. */
export interface SeatLeft {
  readonly seat: SharedSeat;
  readonly by: number;
  readonly at: string;
}

/** Name or rules of the conversation, all as they are now. */
export interface ConversationChanged {
  readonly title: string;
  readonly read_only: boolean;
  readonly history_for_newcomers: boolean;
  readonly by: number;
  readonly at: string;
}

/** `by` let this message stand at the top. A recall takes it down without another word. */
export interface MessagePinned {
  readonly nr: number;
  readonly by: number;
  readonly at: string;
}

/** This message stands at the top no longer. */
export interface MessageUnpinned {
  readonly nr: number;
  readonly by: number;
  readonly at: string;
}

/** The circle (协作圈) is in another state of its life, or ends on another day. `by` 0: its day had come. Closed, it is read and nothing more. */
export interface CircleMoved {
  readonly state: 'closed' | 'closing' | 'extended' | 'planned' | 'running';
  readonly ends_on: string;
  readonly by: number;
  readonly at: string;
}

/** 到期提醒: so many days are left to the circle. `by` is 0: nobody says so. */
export interface CircleExpiring {
  readonly days: number;
  readonly ends_on: string;
  readonly by: number;
  readonly at: string;
}

/** 话题: a label under which messages of a circle stand together. Closed, nothing more is said in it. */
export interface Topic {
  readonly nr: number;
  readonly title: string;
  readonly opened_by: number;
  readonly opened_at: string;
  readonly closed: boolean;
}

/** There is a new topic. */
export interface TopicOpened {
  readonly topic: Topic;
  readonly by: number;
  readonly at: string;
}

/** The topic is called otherwise now; `before`: what it was called. */
export interface TopicRenamed {
  readonly topic: Topic;
  readonly before: string;
  readonly by: number;
  readonly at: string;
}

/** Nothing more is said in this topic; it stays to be read. */
export interface TopicClosed {
  readonly topic: Topic;
  readonly by: number;
  readonly at: string;
}

/** The topic goes on. */
export interface TopicReopened {
  readonly topic: Topic;
  readonly by: number;
  readonly at: string;
}

/** A line of the timeline that nobody said: somebody came, went, renamed the conversation, pinned a message. */
export interface Notice {
  readonly seq: number;
  readonly event: ({ readonly type: 'member.joined' } & MemberJoined) | ({ readonly type: 'member.left' } & MemberLeft) | ({ readonly type: 'member.role_changed' } & RoleChanged) | ({ readonly type: 'seat.taken' } & SeatTaken) | ({ readonly type: 'seat.left' } & SeatLeft) | ({ readonly type: 'conversation.changed' } & ConversationChanged) | ({ readonly type: 'message.pinned' } & MessagePinned) | ({ readonly type: 'message.unpinned' } & MessageUnpinned) | ({ readonly type: 'circle.moved' } & CircleMoved) | ({ readonly type: 'circle.expiring' } & CircleExpiring) | ({ readonly type: 'topic.opened' } & TopicOpened) | ({ readonly type: 'topic.renamed' } & TopicRenamed) | ({ readonly type: 'topic.closed' } & TopicClosed) | ({ readonly type: 'topic.reopened' } & TopicReopened);
}

/** A card as it is now. Of two the one with the higher version is the newer. */
export interface CardFace {
  readonly card: number;
  readonly version: number;
  readonly face: Face;
}

/** History (历史), oldest first, with the notices and the cards of that stretch. `seq` is the position it shows. */
export interface Page {
  readonly messages: readonly Message[];
  readonly notices: readonly Notice[];
  readonly seq: number;
  readonly more_before: boolean;
  readonly more_after: boolean;
  readonly cards?: readonly CardFace[];
}

/** 置顶消息: a message that stands at the top, put there by whom and when. */
export interface Pinned {
  readonly message: Message;
  readonly by: number;
  readonly at: string;
}

/** What stands at the top of a conversation, the latest first, true at `seq`. */
export interface Pins {
  readonly pins: readonly Pinned[];
  readonly seq: number;
}

/** What became of it, in words to be said in passing; `item`: the piece of work it is now, to be opened. */
export interface Promoted {
  readonly zh: string;
  readonly en: string;
  readonly item?: number | null;
}

/** Who gave this one, the first first, and at which `times` (null: before that was kept). */
export interface ReactionGiven {
  readonly reaction: 'agree' | 'effort' | 'initial' | 'praise' | 'question' | 'read' | 'received' | 'thanks';
  readonly persons: readonly number[];
  readonly times?: readonly (string | null)[];
}

/** Everybody who gave one, by kind, the first first. */
export interface Reactions {
  readonly reactions: readonly ReactionGiven[];
}

/** Who of the members (without the author) has read this message: 已读 and 未读. `later` came after it was said: it is nothing they would have to read. */
export interface Readers {
  readonly read: readonly number[];
  readonly unread: readonly number[];
  readonly later: readonly number[];
}

/** A line: who said what and when, his name as it was. `place` is its number; `forwarded`: it opens further, by its place, where it is a transcript itself. Recalled since, it has no words. */
export interface TranscriptSaid {
  readonly place: number;
  readonly author: number;
  readonly name: string;
  readonly at: string;
  readonly body: readonly (Text | Strong | Code | CodeBlock | Link | MentionPerson | MentionAll)[];
  readonly files: readonly FileCard[];
  readonly forwarded: ForwardedOne | ForwardedTogether | null;
  readonly recalled: boolean;
}

/** 聊天记录, as it may be read now. */
export interface TranscriptRead {
  readonly title: string;
  readonly lines: readonly TranscriptSaid[];
}

/** 在用岗位: a position to speak in, by an appointment or by a deputyship. `words` is how it is said, and signed. */
export interface Voice {
  readonly appointment: number | null;
  readonly deputyship: number | null;
  readonly words: string;
  readonly scope: string;
  readonly primary: boolean;
  readonly current: boolean;
}

/** The positions I may speak in, the primary one first. One is the current one, unless I hold none. */
export interface Voices {
  readonly voices: readonly Voice[];
}

/** A position somebody holds (任职). `path`: its unit's superiors in words from the top; `unit` is None where the reader does not see the unit. */
export interface Held {
  readonly unit: number | null;
  readonly unit_name: string;
  readonly path: readonly string[];
  readonly section: string;
  readonly title: string;
  readonly primary: boolean;
}

/** 名片: his card, what he holds, and his telephones; "" where there is none to be seen. */
export interface PersonPage {
  readonly card: PersonCard;
  readonly positions: readonly Held[];
  readonly phone: string;
  readonly office_phone: string;
}

/** Persons, in the order that was asked for or in which they fit. */
export interface People {
  readonly persons: readonly PersonCard[];
}

/** A group where both belong. */
export interface SharedGroup {
  readonly conversation: number;
  readonly title: string;
  readonly members: number;
}

/** The groups where somebody and I both belong (共同的群), the latest first. */
export interface SharedGroups {
  readonly groups: readonly SharedGroup[];
}

/** 岗位: where it is, and who holds it just now. `section` is "" outside all sections. */
export interface PositionCard {
  readonly position: number;
  readonly title: string;
  readonly section: string;
  readonly unit: string;
  readonly holders: readonly string[];
}

/** Positions, in the order that was asked for or in which they fit. */
export interface Positions {
  readonly positions: readonly PositionCard[];
}

/** One of them, as the menu of a message shows it. `form`: the client asks what is still to be known. */
export interface PromotionOffer {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly icon: string;
  readonly of: 'anything' | 'files' | 'words';
  readonly where: readonly string[];
  readonly leads: boolean;
  readonly form: boolean;
}

/** What messages can become for this person, in the order of the menu. */
export interface PromotionOffers {
  readonly offers: readonly PromotionOffer[];
}

/** How many people a choice reaches, each counted once; `left_out`: what of it is not there for the reader. */
export interface Reach {
  readonly people: number;
  readonly left_out: Choice;
}

/** Whom a choice reaches, each once. */
export interface Recipients {
  readonly persons: readonly number[];
  readonly left_out: Choice;
}

/** 认定: by whom, in which position, when. */
export interface Approval {
  readonly by: number;
  readonly signature: string;
  readonly at: string;
}

/** 成果: this document, in that version once it is approved, or this message with its words in brief. `off`: it is one no longer. `reason`: why the last approval was taken back. The newest `seq` counts. */
export interface Result {
  readonly result: number;
  readonly document: number | null;
  readonly version: number;
  readonly nr: number | null;
  readonly text: string;
  readonly off: boolean;
  readonly by: number;
  readonly signature: string;
  readonly at: string;
  readonly approval: Approval | null;
  readonly reason: string;
  readonly seq: number;
}

/** 席位: the positions and units that sit in a conversation. */
export interface SharedSeats {
  readonly seats: readonly SharedSeat[];
}

/** 取走: a document that lies on the shelf no longer; by whom, in which position, and when it was taken away. */
export interface TakenDocument {
  readonly document: ShelfDocument;
  readonly by: number;
  readonly signature: string;
  readonly at: string;
}

/** A collection (材料征集) of the circle that may be brought onto its shelf. `folder`: where it lies already. */
export interface ShelfCollection {
  readonly item: number;
  readonly title: string;
  readonly asked: number;
  readonly answered: number;
  readonly folder: number | null;
}

/** What lies beside the shelf, as far as this reader may return it or bring it there; each the latest first. */
export interface BesideShelf {
  readonly taken: readonly TakenDocument[];
  readonly collections: readonly ShelfCollection[];
}

/** What this reader may do: put and arrange; take away what others have put, and decide; approve (认定). */
export interface ShelfRights {
  readonly puts: boolean;
  readonly leads: boolean;
  readonly approves: boolean;
}

/** 资料架 with results and decisions, as it is at `seq` of the circle's stream. Of what was taken away only the result is in it: it is shown where its document is. */
export interface Shelf {
  readonly folders: readonly ShelfFolder[];
  readonly documents: readonly ShelfDocument[];
  readonly results: readonly Result[];
  readonly decisions: readonly Decision[];
  readonly may: ShelfRights;
  readonly seq: number;
}

/** 在岗状态 of those who have said one that is not over. */
export interface Statuses {
  readonly statuses: readonly PersonStatus[];
}

/** How much of one kind waits: to be done, to be read, and how much of that is overdue. */
export interface KindCount {
  readonly kind: string;
  readonly kind_words: BothWords;
  readonly do: number;
  readonly read: number;
  readonly overdue: number;
}

/** How much waits for me, over all kinds and for each. */
export interface TodoCounts {
  readonly do: number;
  readonly read: number;
  readonly overdue: number;
  readonly kinds: readonly KindCount[];
}

/** 已办: an item on which I acted, by the last of those acts. */
export interface DoneLine {
  readonly item: number;
  readonly kind: string;
  readonly kind_words: BothWords;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly state_words: BothWords;
  readonly action: string;
  readonly action_words: BothWords;
  readonly acted_at: string;
  readonly due_at: string | null;
  readonly light: 'green' | 'grey' | 'red' | 'yellow' | null;
  readonly nr: number;
}

/** The latest first. `more`: there are earlier ones. */
export interface DonePage {
  readonly lines: readonly DoneLine[];
  readonly more: boolean;
}

/** 待办、待阅: one thing that waits for me. `place` is the position or unit it waits at ("" : for me in person), `hand` by what right I do it, `behalf` for whom, where it is not mine; `step`: what of the part it is, where it is a step; `light` null where nothing is due. `nr`: the newest act of the item. */
export interface TodoLine {
  readonly todo: number;
  readonly item: number;
  readonly part: number | null;
  readonly kind: string;
  readonly kind_words: BothWords;
  readonly number: string;
  readonly title: string;
  readonly what: 'do' | 'read';
  readonly role: string;
  readonly role_words: BothWords;
  readonly step?: string;
  readonly state: string;
  readonly state_words: BothWords;
  readonly place: string;
  readonly hand: 'deputy' | 'own' | 'secretary';
  readonly behalf?: string;
  readonly initiator: string;
  readonly since: string;
  readonly due_at: string | null;
  readonly light: 'green' | 'grey' | 'red' | 'yellow' | null;
  readonly paused: boolean;
  readonly read: boolean;
  readonly urged: number;
  readonly nr: number;
}

/** What is most urgent first. `total`: how many fit the question. */
export interface TodoPage {
  readonly lines: readonly TodoLine[];
  readonly total: number;
}

/** 话题: those of a circle, as they were opened, true at `seq`. A topic closed before one came is not in it. */
export interface Topics {
  readonly topics: readonly Topic[];
  readonly seq: number;
}

/** 单位: a unit in rank order, with the id of the next one above it that the reader sees, and how many people hold positions in it. `initials`: its short name as it is typed in a hurry. */
export interface UnitCard {
  readonly unit: number;
  readonly name: string;
  readonly short_name: string;
  readonly initials: string;
  readonly parent: number | null;
  readonly level: 'city' | 'county' | 'township';
  readonly kind: 'county' | 'department' | 'enterprise' | 'institution' | 'judicial' | 'mass' | 'office' | 'party' | 'site' | 'township' | 'vertical';
  readonly people: number;
}

/** The tree of units, superiors first. */
export interface Units {
  readonly units: readonly UnitCard[];
}

/** 内设机构: a section of a unit. */
export interface SectionCard {
  readonly section: number;
  readonly name: string;
}

/** Somebody at his place in a unit; `section` None: he belongs to no section. The card's title is his there. */
export interface Placed {
  readonly card: PersonCard;
  readonly section: number | null;
}

/** A unit with its superiors in words from the top, its sections and its people, each once, in political order. */
export interface UnitPage {
  readonly unit: UnitCard;
  readonly path: readonly string[];
  readonly sections: readonly SectionCard[];
  readonly persons: readonly Placed[];
}

/** 单位群, as its administrators see it. `people` belong by these seats or by one of their own. */
export interface UnitGroup {
  readonly conversation: number;
  readonly unit: number;
  readonly title: string;
  readonly seats: readonly SharedSeat[];
  readonly people: number;
}

/** 单位群: the groups of a unit, by name. */
export interface UnitGroups {
  readonly groups: readonly UnitGroup[];
}

/** Somebody said something. */
export interface MessagePosted {
  readonly nr: number;
  readonly seq: number;
  readonly author: number;
  readonly client_id: string;
  readonly kind: 'notice' | 'text';
  readonly counts: boolean;
  readonly text: string;
  readonly body: readonly (Text | Strong | Code | CodeBlock | Link | MentionPerson | MentionAll)[];
  readonly quote: Quote | null;
  readonly mentions: readonly number[];
  readonly mention_all: boolean;
  readonly files: readonly FileCard[];
  readonly revision: number;
  readonly at: string;
  readonly edited_at: string | null;
  readonly recalled: Recall | null;
  readonly signature?: string;
  readonly via?: string;
  readonly card?: number | null;
  readonly reactions?: readonly Reacted[];
  readonly reacted_seq?: number;
  readonly forwarded?: ForwardedOne | ForwardedTogether | null;
  readonly topic?: number;
}

/** The message has other words now. `revision` rises with every edit: the newest wins. `topic`: where it stood. */
export interface MessageEdited {
  readonly nr: number;
  readonly revision: number;
  readonly text: string;
  readonly body: readonly (Text | Strong | Code | CodeBlock | Link | MentionPerson | MentionAll)[];
  readonly mentions: readonly number[];
  readonly mention_all: boolean;
  readonly by: number;
  readonly at: string;
  readonly topic?: number;
}

/** The message was taken back: its words are gone, here and in every quote of it; its place stays. `author`, `counts` and `topic` are the message's own: who had it unread has one less. */
export interface MessageRecalled {
  readonly nr: number;
  readonly by: number;
  readonly at: string;
  readonly author: number;
  readonly counts: boolean;
  readonly topic?: number;
}

/** Somebody gave a reaction (`on`) or took it back. `count`, `first` and their `times` are what stands now: the newest wins. `until`: of an opinion that was given, until when whoever gave it may take it back. */
export interface MessageReacted {
  readonly nr: number;
  readonly reaction: 'agree' | 'effort' | 'initial' | 'praise' | 'question' | 'read' | 'received' | 'thanks';
  readonly count: number;
  readonly first: readonly number[];
  readonly by: number;
  readonly on: boolean;
  readonly at: string;
  readonly times?: readonly (string | null)[];
  readonly until?: string | null;
}

/** The message stands in another topic, `was` in that one (0: outside all). The rest is the message's own and says for whom it is unread now. It comes without the words: whoever shows that topic and does not hold them asks. */
export interface MessageMoved {
  readonly nr: number;
  readonly topic: number;
  readonly was: number;
  readonly author: number;
  readonly counts: boolean;
  readonly mentions: readonly number[];
  readonly mention_all: boolean;
  readonly by: number;
  readonly at: string;
}

/** The charter (圈章) says that now: of two the one with the higher `version`. `affected`: who looks on (观察员) newly or no longer, so that he may do other things on board and shelf than before. */
export interface CircleChanged {
  readonly version: number;
  readonly purpose: string;
  readonly basis: string;
  readonly contacts: readonly CircleContact[];
  readonly observers: readonly number[];
  readonly adders: 'admin' | 'member' | 'owner';
  readonly files: 'marked' | 'stay';
  readonly asks_daily: boolean;
  readonly affected: readonly number[];
  readonly by: number;
  readonly at: string;
}

/** This row of the board is as it says now; `nr` numbers the change. */
export interface BoardChanged {
  readonly row: BoardRow;
  readonly nr: number;
}

/** A folder was made, renamed, moved, taken away or returned. */
export interface FolderChanged {
  readonly folder: number;
  readonly parent: number | null;
  readonly name: string;
  readonly away: boolean;
  readonly by: number;
  readonly at: string;
  readonly seq: number;
}

/** A document was put, has a new version, was renamed, moved, taken away or returned. */
export interface DocumentChanged {
  readonly document: number;
  readonly folder: number | null;
  readonly name: string;
  readonly version: number;
  readonly file: FileCard;
  readonly nr: number | null;
  readonly by: number;
  readonly signature: string;
  readonly at: string;
  readonly first_by: number;
  readonly away: boolean;
  readonly seq: number;
}

/** Something was marked as a result, or no longer; approved, or no longer. */
export interface ResultChanged {
  readonly result: number;
  readonly document: number | null;
  readonly version: number;
  readonly nr: number | null;
  readonly text: string;
  readonly off: boolean;
  readonly by: number;
  readonly signature: string;
  readonly at: string;
  readonly approval: Approval | null;
  readonly reason: string;
  readonly seq: number;
}

/** A message stands as what was agreed, or no longer. */
export interface DecisionChanged {
  readonly nr: number;
  readonly author: number;
  readonly text: string;
  readonly off: boolean;
  readonly by: number;
  readonly signature: string;
  readonly at: string;
  readonly seq: number;
}

/** The card is drawn otherwise now; the highest version is the newest. At most once a second for one card. No face: the message that carried it was taken back. */
export interface CardChanged {
  readonly card: number;
  readonly version: number;
  readonly face: Face | null;
}

/** On `user:<id>` only: I stand otherwise to this card now, which has this version. */
export interface CardViewChanged {
  readonly card: number;
  readonly version: number;
  readonly view: View;
}

/** 催办: of which part I was urged, by whom (by nobody: the clock), with which words. `leader`: 「领导催办」. */
export interface UrgedNow {
  readonly part: number;
  readonly how: string;
  readonly leader: boolean;
  readonly signature: string;
  readonly text: string;
}

/** On `user:<id>` only: what of this item waits for me now, all of it; nothing: it is off my list. The newest `nr` counts. `urged`: what I was urged to by that act. */
export interface TodoChanged {
  readonly item: number;
  readonly nr: number;
  readonly lines: readonly TodoLine[];
  readonly counts: TodoCounts;
  readonly urged: readonly UrgedNow[];
}

/** On `user:<id>` only: I took up or laid down a position, and with it what waits there. Ask for the list anew. */
export interface TodoMoved {
  readonly counts: TodoCounts;
}

/** On `user:<id>` only: 免打扰 on or off. */
export interface MuteChanged {
  readonly conversation: number;
  readonly muted: boolean;
}

/** On `user:<id>` only: all of them as they are now. */
export interface PreferencesChanged {
  readonly preferences: Preferences;
}

/** On `user:<id>` only: the draft of this conversation is the one written at this time. Without the words: they are mine until they are said, and the log never forgets. */
export interface DraftKept {
  readonly conversation: number;
  readonly at: string;
}

/** On `user:<id>` only: a position of mine was handed over, or handed to me. */
export interface HandoverMade {
  readonly handover: number;
  readonly name: string;
  readonly mine: 'predecessor' | 'successor';
  readonly at: string;
}

/** Something happened that this reader may not see; it only keeps the numbers dense. */
export interface Hidden {}

/** Ephemeral: you belong here now; ask for its summary. */
export interface AccessGranted {
  readonly conversation: number;
}

/** Ephemeral: you belong here no longer; forget it. */
export interface AccessRevoked {
  readonly conversation: number;
}

/** Ephemeral: 正在输入; forget it after 5 seconds. */
export interface SomebodyTyping {
  readonly conversation: number;
  readonly person: number;
}

/** Ephemeral: of the watched persons these came or went. */
export interface PresenceChanged {
  readonly online: readonly number[];
  readonly offline: readonly number[];
}

/** Ephemeral: of the watched persons these say that they are there, and those say nothing any more (在岗状态). */
export interface StatusChanged {
  readonly statuses: readonly PersonStatus[];
  readonly ended: readonly number[];
}

/** Ephemeral: somebody acted on the item you have open; its newest act has this number. Ask for it. */
export interface ItemMoved {
  readonly item: number;
  readonly nr: number;
}

/** Why not: a code of the catalogue, English words for logs, the field at fault, seconds to wait, our reference. `reason` says more than the code where one code has several; `names` some of the `count` who stand in the way. `card` is the present one, where an older one was pressed; `item` the present one, where an older one was acted on; `row` the present one of a board, where an older one was written over; `contact` the present one, where an older one was changed; `result` the present one, where an older version was approved. */
export interface RefusedError {
  readonly code: string;
  readonly message: string;
  readonly field?: string | null;
  readonly retry_after?: number | null;
  readonly reference?: string | null;
  readonly reason?: string | null;
  readonly names?: readonly string[] | null;
  readonly count?: number | null;
  readonly card?: CardSeen | null;
  readonly item?: ItemView | null;
  readonly row?: BoardRow | null;
  readonly contact?: Contact | null;
  readonly result?: Result | null;
}

/** The answer to the command with that id (null when it could not be read). */
export interface Reply {
  readonly re: number | null;
  readonly ok?: unknown;
  readonly error?: RefusedError | null;
}

export const VERSION = 1;

export type Command =
  | Hello
  | Resume
  | Ping
  | Watch
  | WatchItem
  | Ack
  | Typing
  | UnlockAccount
  | GetAdministration
  | ListKeptPeople
  | GetPersonFile
  | GetUnitFile
  | ListKeptUnits
  | GrantAdministrator
  | ListAdministrators
  | RevokeAdministrator
  | EndAppointment
  | MakeAppointment
  | SetPrimary
  | GetBelongings
  | GetBoard
  | GetRowHistory
  | VisitBoard
  | WriteRow
  | ListBots
  | ConfirmCalendarYear
  | SetCalendarDay
  | GetCalendarYear
  | ActOnCard
  | CheckCard
  | ShowGallery
  | WatchCards
  | ChangeCircle
  | FoundCircle
  | GetCircle
  | ListCircles
  | GetMatters
  | GetOpenThings
  | GetReach
  | StepCircle
  | IssueCodes
  | IssueUnitCodes
  | ListCodePeople
  | GetCodeProgress
  | ListCodeStates
  | VoidCode
  | FoundCollection
  | ReadWish
  | ShowCollection
  | DeleteContact
  | DeleteContacts
  | ListContacts
  | RegroupContacts
  | SaveContact
  | ChangeConversation
  | CreateGroup
  | ListFiles
  | GetConversation
  | ListConversations
  | MarkRead
  | Mute
  | SetWatermark
  | StartBotTalk
  | StartDirect
  | GetWatermark
  | MakeDecision
  | AddDeputyship
  | EndDeputyship
  | ChangeDocument
  | GatherCollection
  | GetDocumentHistory
  | KeepDocuments
  | PutDocuments
  | RenewDocument
  | TakeDocument
  | GetDraft
  | KeepDraft
  | ChangeFolder
  | MakeFolder
  | TakeFolder
  | ConfirmHandover
  | GetHandover
  | ListHandovers
  | MakeHandover
  | PreviewHandover
  | CheckImport
  | ConfirmImport
  | GetImport
  | ListImports
  | ReadImport
  | DraftInstruction
  | ReadInstruction
  | ActOnItem
  | ShowChain
  | ListKinds
  | ShowLedger
  | ListLedgerUnits
  | LookAtItems
  | MarkParts
  | ListParts
  | PlaceItem
  | RegisterItem
  | ShowItem
  | ShowTrail
  | UrgeItems
  | AllLists
  | DeleteList
  | SaveList
  | AddMembers
  | LeaveConversation
  | ListMembers
  | RemoveMember
  | SetRole
  | EditMessage
  | FindMessages
  | ForwardMessages
  | History
  | MoveMessage
  | PinMessage
  | ListPins
  | PostMessage
  | PromoteMessage
  | React
  | WhoReacted
  | WhoRead
  | RecallMessage
  | ReadTranscript
  | ActAs
  | AddPerson
  | GetPersonPage
  | ChangePerson
  | DeactivatePerson
  | FindPersons
  | GetPersons
  | ListSharedGroups
  | ReturnPerson
  | TransferPerson
  | ListVoices
  | AddPortfolio
  | RemovePortfolio
  | AddPosition
  | ChangePosition
  | ClosePosition
  | FindPositions
  | ChangePreferences
  | ListPromotions
  | CountRecipients
  | ListRecipients
  | ApproveResult
  | MarkResult
  | RevokeResult
  | MakeRollcall
  | AddSeats
  | ListSeats
  | RemoveSeat
  | AddSecretaryship
  | RemoveSecretaryship
  | AddSection
  | ChangeSection
  | CloseSection
  | GetBesideShelf
  | GetShelf
  | EndStatus
  | GetStatuses
  | SetStatus
  | AddSteps
  | CancelStep
  | FinishStep
  | HandStepOn
  | SendStepBack
  | CountTodo
  | ListDone
  | ListTodo
  | CloseTopic
  | ListTopics
  | OpenTopic
  | RenameTopic
  | AddUnit
  | ChangeUnit
  | CloseUnit
  | ListUnits
  | ListUnitPersons
  | ListUnitPositions
  | ReopenUnit
  | AddUnitGroup
  | ChangeUnitGroup
  | ListUnitGroups;

/** What answers a command that goes well; `never`: nothing does. */
export interface Replies {
  readonly 'hello': Welcome;
  readonly 'resume': Welcome;
  readonly 'ping': Pong;
  readonly 'watch': Seen;
  readonly 'item.watch': ItemWatched;
  readonly 'ack': never;
  readonly 'typing': never;
  readonly 'account.unlock': SignInStates;
  readonly 'administration.get': Administration;
  readonly 'administration.people': PersonRows;
  readonly 'administration.person': PersonFile;
  readonly 'administration.unit': UnitFile;
  readonly 'administration.units': UnitRecords;
  readonly 'administrator.grant': Entered;
  readonly 'administrator.list': Administrators;
  readonly 'administrator.revoke': Entered;
  readonly 'appointment.end': Entered;
  readonly 'appointment.make': Entered;
  readonly 'appointment.set_primary': Entered;
  readonly 'belongings.get': Belongings;
  readonly 'board.get': Board;
  readonly 'board.history': RowHistory;
  readonly 'board.visited': Visited;
  readonly 'board.write': BoardRow;
  readonly 'bot.list': Bots;
  readonly 'calendar.confirm_year': CalendarYear;
  readonly 'calendar.set_day': CalendarYear;
  readonly 'calendar.year': CalendarYear;
  readonly 'card.act': CardSeen;
  readonly 'card.check': Form;
  readonly 'card.gallery': CardGallery;
  readonly 'card.watch': CardsSeen;
  readonly 'circle.change': Done;
  readonly 'circle.found': Opened;
  readonly 'circle.get': Charter;
  readonly 'circle.list': MyCircles;
  readonly 'circle.matters': Matters;
  readonly 'circle.open_things': OpenThings;
  readonly 'circle.reach': CircleReach;
  readonly 'circle.step': Done;
  readonly 'code.issue': Slips;
  readonly 'code.issue_unit': Slips;
  readonly 'code.people': SignInPage;
  readonly 'code.progress': SignInProgress;
  readonly 'code.states': SignInStates;
  readonly 'code.void': SignInStates;
  readonly 'collection.found': Founded;
  readonly 'collection.read': Wish;
  readonly 'collection.show': CollectionView;
  readonly 'contact.delete': ContactsChanged;
  readonly 'contact.delete_many': ContactsChanged;
  readonly 'contact.list': Contacts;
  readonly 'contact.regroup': ContactsChanged;
  readonly 'contact.save': Contact;
  readonly 'conversation.change': Done;
  readonly 'conversation.create_group': Opened;
  readonly 'conversation.files': SentFiles;
  readonly 'conversation.get': Summary;
  readonly 'conversation.list': Summaries;
  readonly 'conversation.mark_read': CursorMoved;
  readonly 'conversation.mute': Done;
  readonly 'conversation.set_watermark': Watermark;
  readonly 'conversation.start_bot': Opened;
  readonly 'conversation.start_direct': Opened;
  readonly 'conversation.watermark': Watermark;
  readonly 'decision.make': Decision;
  readonly 'deputyship.add': Entered;
  readonly 'deputyship.end': Entered;
  readonly 'document.change': ShelfDocument;
  readonly 'document.gather': CollectionGathered;
  readonly 'document.history': DocumentHistory;
  readonly 'document.keep': ShelfDocuments;
  readonly 'document.put': ShelfDocuments;
  readonly 'document.renew': ShelfDocument;
  readonly 'document.take': ShelfDocument;
  readonly 'draft.get': FoundDraft;
  readonly 'draft.keep': Draft;
  readonly 'folder.change': ShelfFolder;
  readonly 'folder.make': ShelfFolder;
  readonly 'folder.take': ShelfFolder;
  readonly 'handover.confirm': HandoverReport;
  readonly 'handover.get': HandoverReport;
  readonly 'handover.list': Handovers;
  readonly 'handover.make': HandoverReport;
  readonly 'handover.preview': HandoverPreview;
  readonly 'import.check': ImportRecord;
  readonly 'import.confirm': ImportRecord;
  readonly 'import.get': ImportRecord;
  readonly 'import.list': ImportRecords;
  readonly 'import.read': ImportLines;
  readonly 'instruction.draft': Acted;
  readonly 'instruction.read': Proposal;
  readonly 'item.act': Acted;
  readonly 'item.chain': Chain;
  readonly 'item.kinds': Kinds;
  readonly 'item.ledger': Ledger;
  readonly 'item.ledger_units': LedgerUnits;
  readonly 'item.look': never;
  readonly 'item.mark': never;
  readonly 'item.parts': Parts;
  readonly 'item.place': Posted;
  readonly 'item.register': Acted;
  readonly 'item.show': ItemView;
  readonly 'item.trail': Trail;
  readonly 'item.urge': Urged;
  readonly 'list.all': SavedLists;
  readonly 'list.delete': SavedLists;
  readonly 'list.save': SavedLists;
  readonly 'member.add': Done;
  readonly 'member.leave': Done;
  readonly 'member.list': Members;
  readonly 'member.remove': Done;
  readonly 'member.set_role': Done;
  readonly 'message.edit': Message;
  readonly 'message.find': Hits;
  readonly 'message.forward': Forwardings;
  readonly 'message.history': Page;
  readonly 'message.move': Message;
  readonly 'message.pin': Pins;
  readonly 'message.pins': Pins;
  readonly 'message.post': Posted;
  readonly 'message.promote': Promoted;
  readonly 'message.react': Message;
  readonly 'message.reactions': Reactions;
  readonly 'message.readers': Readers;
  readonly 'message.recall': Message;
  readonly 'message.transcript': TranscriptRead;
  readonly 'person.act_as': Voices;
  readonly 'person.add': Entered;
  readonly 'person.card': PersonPage;
  readonly 'person.change': Entered;
  readonly 'person.deactivate': Entered;
  readonly 'person.find': People;
  readonly 'person.get': People;
  readonly 'person.groups': SharedGroups;
  readonly 'person.return': Entered;
  readonly 'person.transfer': Entered;
  readonly 'person.voices': Voices;
  readonly 'portfolio.add': Entered;
  readonly 'portfolio.remove': Entered;
  readonly 'position.add': Entered;
  readonly 'position.change': Entered;
  readonly 'position.close': Entered;
  readonly 'position.find': Positions;
  readonly 'preferences.change': Preferences;
  readonly 'promotion.list': PromotionOffers;
  readonly 'recipients.count': Reach;
  readonly 'recipients.list': Recipients;
  readonly 'result.approve': Result;
  readonly 'result.mark': Result;
  readonly 'result.revoke': Result;
  readonly 'rollcall.make': Posted;
  readonly 'seat.add': Done;
  readonly 'seat.list': SharedSeats;
  readonly 'seat.remove': Done;
  readonly 'secretaryship.add': Entered;
  readonly 'secretaryship.remove': Entered;
  readonly 'section.add': Entered;
  readonly 'section.change': Entered;
  readonly 'section.close': Entered;
  readonly 'shelf.beside': BesideShelf;
  readonly 'shelf.get': Shelf;
  readonly 'status.end': Statuses;
  readonly 'status.get': Statuses;
  readonly 'status.set': Statuses;
  readonly 'step.add': Acted;
  readonly 'step.cancel': Acted;
  readonly 'step.finish': Acted;
  readonly 'step.hand_on': Acted;
  readonly 'step.send_back': Acted;
  readonly 'todo.counts': TodoCounts;
  readonly 'todo.done': DonePage;
  readonly 'todo.list': TodoPage;
  readonly 'topic.close': Topic;
  readonly 'topic.list': Topics;
  readonly 'topic.open': Topic;
  readonly 'topic.rename': Topic;
  readonly 'unit.add': Entered;
  readonly 'unit.change': Entered;
  readonly 'unit.close': Entered;
  readonly 'unit.list': Units;
  readonly 'unit.persons': UnitPage;
  readonly 'unit.positions': Positions;
  readonly 'unit.reopen': Entered;
  readonly 'unit_group.add': Opened;
  readonly 'unit_group.change': Done;
  readonly 'unit_group.list': UnitGroups;
}

export type Event =
  | { readonly stream: string; readonly seq: number; readonly type: 'message.posted'; readonly data: MessagePosted }
  | { readonly stream: string; readonly seq: number; readonly type: 'message.edited'; readonly data: MessageEdited }
  | { readonly stream: string; readonly seq: number; readonly type: 'message.recalled'; readonly data: MessageRecalled }
  | { readonly stream: string; readonly seq: number; readonly type: 'message.reacted'; readonly data: MessageReacted }
  | { readonly stream: string; readonly seq: number; readonly type: 'message.pinned'; readonly data: MessagePinned }
  | { readonly stream: string; readonly seq: number; readonly type: 'message.unpinned'; readonly data: MessageUnpinned }
  | { readonly stream: string; readonly seq: number; readonly type: 'member.joined'; readonly data: MemberJoined }
  | { readonly stream: string; readonly seq: number; readonly type: 'member.left'; readonly data: MemberLeft }
  | { readonly stream: string; readonly seq: number; readonly type: 'member.role_changed'; readonly data: RoleChanged }
  | { readonly stream: string; readonly seq: number; readonly type: 'seat.taken'; readonly data: SeatTaken }
  | { readonly stream: string; readonly seq: number; readonly type: 'seat.left'; readonly data: SeatLeft }
  | { readonly stream: string; readonly seq: number; readonly type: 'conversation.changed'; readonly data: ConversationChanged }
  | { readonly stream: string; readonly seq: number; readonly type: 'topic.opened'; readonly data: TopicOpened }
  | { readonly stream: string; readonly seq: number; readonly type: 'topic.renamed'; readonly data: TopicRenamed }
  | { readonly stream: string; readonly seq: number; readonly type: 'topic.closed'; readonly data: TopicClosed }
  | { readonly stream: string; readonly seq: number; readonly type: 'topic.reopened'; readonly data: TopicReopened }
  | { readonly stream: string; readonly seq: number; readonly type: 'message.moved'; readonly data: MessageMoved }
  | { readonly stream: string; readonly seq: number; readonly type: 'circle.moved'; readonly data: CircleMoved }
  | { readonly stream: string; readonly seq: number; readonly type: 'circle.expiring'; readonly data: CircleExpiring }
  | { readonly stream: string; readonly seq: number; readonly type: 'circle.changed'; readonly data: CircleChanged }
  | { readonly stream: string; readonly seq: number; readonly type: 'board.changed'; readonly data: BoardChanged }
  | { readonly stream: string; readonly seq: number; readonly type: 'folder.changed'; readonly data: FolderChanged }
  | { readonly stream: string; readonly seq: number; readonly type: 'document.changed'; readonly data: DocumentChanged }
  | { readonly stream: string; readonly seq: number; readonly type: 'result.changed'; readonly data: ResultChanged }
  | { readonly stream: string; readonly seq: number; readonly type: 'decision.changed'; readonly data: DecisionChanged }
  | { readonly stream: string; readonly seq: number; readonly type: 'card.changed'; readonly data: CardChanged }
  | { readonly stream: string; readonly seq: number; readonly type: 'card.view_changed'; readonly data: CardViewChanged }
  | { readonly stream: string; readonly seq: number; readonly type: 'todo.changed'; readonly data: TodoChanged }
  | { readonly stream: string; readonly seq: number; readonly type: 'todo.moved'; readonly data: TodoMoved }
  | { readonly stream: string; readonly seq: number; readonly type: 'cursor.moved'; readonly data: CursorMoved }
  | { readonly stream: string; readonly seq: number; readonly type: 'mute.changed'; readonly data: MuteChanged }
  | { readonly stream: string; readonly seq: number; readonly type: 'preferences.changed'; readonly data: PreferencesChanged }
  | { readonly stream: string; readonly seq: number; readonly type: 'draft.kept'; readonly data: DraftKept }
  | { readonly stream: string; readonly seq: number; readonly type: 'handover.made'; readonly data: HandoverMade }
  | { readonly stream: string; readonly seq: number; readonly type: 'hidden'; readonly data: Hidden };

export type Ephemeral =
  | { readonly type: 'access.granted'; readonly data: AccessGranted }
  | { readonly type: 'access.revoked'; readonly data: AccessRevoked }
  | { readonly type: 'typing'; readonly data: SomebodyTyping }
  | { readonly type: 'presence'; readonly data: PresenceChanged }
  | { readonly type: 'status'; readonly data: StatusChanged }
  | { readonly type: 'item.moved'; readonly data: ItemMoved };

export type ErrorCode =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'stale'
  | 'stale_card'
  | 'closed'
  | 'too_late'
  | 'too_large'
  | 'unsafe'
  | 'over_quota'
  | 'limited'
  | 'busy'
  | 'unavailable'
  | 'bad_frame'
  | 'bad_type'
  | 'internal';

/** Close codes of the socket. */
export const CLOSE = {
  RESTARTING: 4012,
  TOO_BIG: 4009,
  BAD_HELLO: 4400,
  SIGNED_OUT: 4401,
  TOO_SLOW: 4408,
  OLD_CLIENT: 4426,
  TOO_MANY: 4429,
} as const;

/** What changes nothing, so that it may be asked twice. */
export const QUESTIONS = [
  'watch',
  'item.watch',
  'administration.get',
  'administration.people',
  'administration.person',
  'administration.unit',
  'administration.units',
  'administrator.list',
  'belongings.get',
  'board.get',
  'board.history',
  'bot.list',
  'calendar.year',
  'card.check',
  'card.gallery',
  'card.watch',
  'circle.get',
  'circle.list',
  'circle.matters',
  'circle.open_things',
  'circle.reach',
  'code.people',
  'code.progress',
  'code.states',
  'collection.read',
  'collection.show',
  'contact.list',
  'conversation.files',
  'conversation.get',
  'conversation.list',
  'conversation.watermark',
  'document.history',
  'draft.get',
  'handover.get',
  'handover.list',
  'handover.preview',
  'import.get',
  'import.list',
  'import.read',
  'instruction.read',
  'item.chain',
  'item.kinds',
  'item.ledger',
  'item.ledger_units',
  'item.parts',
  'item.show',
  'item.trail',
  'list.all',
  'member.list',
  'message.find',
  'message.history',
  'message.pins',
  'message.reactions',
  'message.readers',
  'message.transcript',
  'person.card',
  'person.find',
  'person.get',
  'person.groups',
  'person.voices',
  'position.find',
  'promotion.list',
  'recipients.count',
  'recipients.list',
  'seat.list',
  'shelf.beside',
  'shelf.get',
  'status.get',
  'todo.counts',
  'todo.done',
  'todo.list',
  'topic.list',
  'unit.list',
  'unit.persons',
  'unit.positions',
  'unit_group.list',
] as const;

/** The kinds a field may have; see protocol/decode.ts. */
export const EVENT_FIELDS = {
  'message.posted': { nr: 'number', seq: 'number', author: 'number', client_id: 'string', kind: 'string', counts: 'boolean', text: 'string', body: 'list', quote: 'object null', mentions: 'list', mention_all: 'boolean', files: 'list', revision: 'number', at: 'string', edited_at: 'string null', recalled: 'object null', signature: 'string undefined', via: 'string undefined', card: 'number null undefined', reactions: 'list undefined', reacted_seq: 'number undefined', forwarded: 'object null undefined', topic: 'number undefined' },
  'message.edited': { nr: 'number', revision: 'number', text: 'string', body: 'list', mentions: 'list', mention_all: 'boolean', by: 'number', at: 'string', topic: 'number undefined' },
  'message.recalled': { nr: 'number', by: 'number', at: 'string', author: 'number', counts: 'boolean', topic: 'number undefined' },
  'message.reacted': { nr: 'number', reaction: 'string', count: 'number', first: 'list', by: 'number', on: 'boolean', at: 'string', times: 'list undefined', until: 'string null undefined' },
  'message.pinned': { nr: 'number', by: 'number', at: 'string' },
  'message.unpinned': { nr: 'number', by: 'number', at: 'string' },
  'member.joined': { members: 'list', by: 'number', at: 'string', reason: 'string undefined', through: 'string undefined' },
  'member.left': { person: 'number', by: 'number', reason: 'string', at: 'string', through: 'string undefined' },
  'member.role_changed': { person: 'number', role: 'string', by: 'number', at: 'string' },
  'seat.taken': { seats: 'list', by: 'number', at: 'string' },
  'seat.left': { seat: 'object', by: 'number', at: 'string' },
  'conversation.changed': { title: 'string', read_only: 'boolean', history_for_newcomers: 'boolean', by: 'number', at: 'string' },
  'topic.opened': { topic: 'object', by: 'number', at: 'string' },
  'topic.renamed': { topic: 'object', before: 'string', by: 'number', at: 'string' },
  'topic.closed': { topic: 'object', by: 'number', at: 'string' },
  'topic.reopened': { topic: 'object', by: 'number', at: 'string' },
  'message.moved': { nr: 'number', topic: 'number', was: 'number', author: 'number', counts: 'boolean', mentions: 'list', mention_all: 'boolean', by: 'number', at: 'string' },
  'circle.moved': { state: 'string', ends_on: 'string', by: 'number', at: 'string' },
  'circle.expiring': { days: 'number', ends_on: 'string', by: 'number', at: 'string' },
  'circle.changed': { version: 'number', purpose: 'string', basis: 'string', contacts: 'list', observers: 'list', adders: 'string', files: 'string', asks_daily: 'boolean', affected: 'list', by: 'number', at: 'string' },
  'board.changed': { row: 'object', nr: 'number' },
  'folder.changed': { folder: 'number', parent: 'number null', name: 'string', away: 'boolean', by: 'number', at: 'string', seq: 'number' },
  'document.changed': { document: 'number', folder: 'number null', name: 'string', version: 'number', file: 'object', nr: 'number null', by: 'number', signature: 'string', at: 'string', first_by: 'number', away: 'boolean', seq: 'number' },
  'result.changed': { result: 'number', document: 'number null', version: 'number', nr: 'number null', text: 'string', off: 'boolean', by: 'number', signature: 'string', at: 'string', approval: 'object null', reason: 'string', seq: 'number' },
  'decision.changed': { nr: 'number', author: 'number', text: 'string', off: 'boolean', by: 'number', signature: 'string', at: 'string', seq: 'number' },
  'card.changed': { card: 'number', version: 'number', face: 'object null' },
  'card.view_changed': { card: 'number', version: 'number', view: 'object' },
  'todo.changed': { item: 'number', nr: 'number', lines: 'list', counts: 'object', urged: 'list' },
  'todo.moved': { counts: 'object' },
  'cursor.moved': { conversation: 'number', read_nr: 'number', unread: 'number', mentioned_nr: 'number null', seq: 'number', topics: 'list undefined' },
  'mute.changed': { conversation: 'number', muted: 'boolean' },
  'preferences.changed': { preferences: 'object' },
  'draft.kept': { conversation: 'number', at: 'string' },
  'handover.made': { handover: 'number', name: 'string', mine: 'string', at: 'string' },
  'hidden': {  },
} as const;

/** The kinds a field may have; see protocol/decode.ts. */
export const EPHEMERAL_FIELDS = {
  'access.granted': { conversation: 'number' },
  'access.revoked': { conversation: 'number' },
  'typing': { conversation: 'number', person: 'number' },
  'presence': { online: 'list', offline: 'list' },
  'status': { statuses: 'list', ended: 'list' },
  'item.moved': { item: 'number', nr: 'number' },
} as const;

/** The kinds a field may have; see protocol/decode.ts. */
export const REPLY_FIELDS = {
  'hello': { protocol: 'number', epoch: 'string', now: 'string', me: 'object', limits: 'object', full: 'boolean', conversations: 'list', people: 'list', reset: 'object', gone: 'list' },
  'resume': { protocol: 'number', epoch: 'string', now: 'string', me: 'object', limits: 'object', full: 'boolean', conversations: 'list', people: 'list', reset: 'object', gone: 'list' },
  'ping': { now: 'string', in_step: 'boolean' },
  'watch': { online: 'list', statuses: 'list' },
  'item.watch': { nr: 'number' },
  'account.unlock': { states: 'list' },
  'administration.get': { platform: 'boolean', units: 'list' },
  'administration.people': { persons: 'list', next: 'number null', total: 'number' },
  'administration.person': { person: 'number', name: 'string', login: 'string', phone: 'string', office_phone: 'string', phone_shown: 'string', active: 'boolean', never_signed_in: 'boolean', last_seen: 'string null', mine: 'boolean', positions: 'list' },
  'administration.unit': { unit: 'object', above: 'list', topmost: 'boolean', sections: 'list', positions: 'list', administrators: 'list', portfolios: 'list', secretaryships: 'list', deputyships: 'list' },
  'administration.units': { units: 'list' },
  'administrator.grant': { key: 'number' },
  'administrator.list': { administrators: 'list' },
  'administrator.revoke': { key: 'number' },
  'appointment.end': { key: 'number' },
  'appointment.make': { key: 'number' },
  'appointment.set_primary': { key: 'number' },
  'belongings.get': { preferences: 'object', drafts: 'list' },
  'board.get': { rows: 'list', nr: 'number', visited: 'number null' },
  'board.history': { rows: 'list' },
  'board.visited': { nr: 'number' },
  'board.write': { unit: 'number', name: 'string', version: 'number', nr: 'number', words: 'object', by: 'number null', signature: 'string', at: 'string null' },
  'bot.list': { bots: 'list' },
  'calendar.confirm_year': { year: 'number', days: 'list', confirmed: 'boolean', confirmed_at: 'string null', confirmed_by: 'string null', may_change: 'boolean' },
  'calendar.set_day': { year: 'number', days: 'list', confirmed: 'boolean', confirmed_at: 'string null', confirmed_by: 'string null', may_change: 'boolean' },
  'calendar.year': { year: 'number', days: 'list', confirmed: 'boolean', confirmed_at: 'string null', confirmed_by: 'string null', may_change: 'boolean' },
  'card.act': { card: 'number', version: 'number', view: 'object', face: 'object null undefined' },
  'card.check': { body: 'list undefined', actions: 'list undefined' },
  'card.gallery': { samples: 'list' },
  'card.watch': { cards: 'list' },
  'circle.change': { seq: 'number' },
  'circle.found': { conversation: 'number' },
  'circle.get': { conversation: 'number', title: 'string', state: 'string', purpose: 'string', basis: 'string', lead: 'number null', lead_name: 'string', founder: 'number', founded_at: 'string', ends_on: 'string', contacts: 'list', observers: 'list', adders: 'string', files: 'string', history_for_newcomers: 'boolean', asks_daily: 'boolean', version: 'number', steps: 'list', may_change: 'boolean', source: 'object null', continues: 'number null', continued_by: 'list', closed_at: 'string null', closing_reason: 'string', retain_until: 'string null' },
  'circle.list': { circles: 'list' },
  'circle.matters': { matters: 'list' },
  'circle.open_things': { rows: 'list', work: 'list', unseen: 'number' },
  'circle.reach': { title: 'string', units: 'list', minutes: 'number null' },
  'circle.step': { seq: 'number' },
  'code.issue': { slips: 'list' },
  'code.issue_unit': { slips: 'list' },
  'code.people': { states: 'list', total: 'number' },
  'code.progress': { units: 'list' },
  'code.states': { states: 'list' },
  'code.void': { states: 'list' },
  'collection.found': { item: 'number', message: 'object' },
  'collection.read': { asks: 'boolean', title: 'string undefined', due: 'string null undefined' },
  'collection.show': { item: 'number', card: 'number null', title: 'string', words: 'string', signature: 'string', state: 'string', version: 'number', created_at: 'string', due_at: 'string null', conversation: 'number null', fields: 'list', shown: 'string', templates: 'list', asker: 'boolean', asked: 'number', answered: 'number', acts: 'list', rows: 'list', fitting: 'number', more: 'boolean', mine: 'boolean' },
  'contact.delete': { count: 'number' },
  'contact.delete_many': { count: 'number' },
  'contact.list': { edition: 'string', unchanged: 'boolean', contacts: 'list', unreadable: 'list' },
  'contact.regroup': { count: 'number' },
  'contact.save': { contact: 'string', version: 'number', changed_at: 'string', entry: 'object', pinyin: 'string', initials: 'string' },
  'conversation.change': { seq: 'number' },
  'conversation.create_group': { conversation: 'number' },
  'conversation.files': { files: 'list', next: 'number null' },
  'conversation.get': { conversation: 'number', kind: 'string', title: 'string', peer: 'number null', role: 'string', members: 'number', read_only: 'boolean', frozen: 'boolean', history_for_newcomers: 'boolean', muted: 'boolean', seq: 'number', last_nr: 'number', last: 'object null', read_nr: 'number', unread: 'number', mentioned_nr: 'number null', at: 'string', bot: 'string undefined', topics: 'list undefined' },
  'conversation.list': { conversations: 'list' },
  'conversation.mark_read': { conversation: 'number', read_nr: 'number', unread: 'number', mentioned_nr: 'number null', seq: 'number', topics: 'list undefined' },
  'conversation.mute': { seq: 'number' },
  'conversation.set_watermark': { rule: 'string', least: 'string' },
  'conversation.start_bot': { conversation: 'number' },
  'conversation.start_direct': { conversation: 'number' },
  'conversation.watermark': { rule: 'string', least: 'string' },
  'decision.make': { nr: 'number', author: 'number', text: 'string', off: 'boolean', by: 'number', signature: 'string', at: 'string', seq: 'number' },
  'deputyship.add': { key: 'number' },
  'deputyship.end': { key: 'number' },
  'document.change': { document: 'number', folder: 'number null', name: 'string', version: 'number', file: 'object', nr: 'number null', by: 'number', signature: 'string', at: 'string', first_by: 'number', away: 'boolean', seq: 'number' },
  'document.gather': { folder: 'object', left: 'list' },
  'document.history': { document: 'object', versions: 'list', traces: 'list' },
  'document.keep': { documents: 'list' },
  'document.put': { documents: 'list' },
  'document.renew': { document: 'number', folder: 'number null', name: 'string', version: 'number', file: 'object', nr: 'number null', by: 'number', signature: 'string', at: 'string', first_by: 'number', away: 'boolean', seq: 'number' },
  'document.take': { document: 'number', folder: 'number null', name: 'string', version: 'number', file: 'object', nr: 'number null', by: 'number', signature: 'string', at: 'string', first_by: 'number', away: 'boolean', seq: 'number' },
  'draft.get': { draft: 'object null' },
  'draft.keep': { conversation: 'number', text: 'string', quote: 'number null', at: 'string' },
  'folder.change': { folder: 'number', parent: 'number null', name: 'string', away: 'boolean', by: 'number', at: 'string', seq: 'number' },
  'folder.make': { folder: 'number', parent: 'number null', name: 'string', away: 'boolean', by: 'number', at: 'string', seq: 'number' },
  'folder.take': { folder: 'number', parent: 'number null', name: 'string', away: 'boolean', by: 'number', at: 'string', seq: 'number' },
  'handover.confirm': { handover: 'number', position: 'number', name: 'string', predecessor: 'object null', successor: 'object null', by: 'object null', reason: 'string', at: 'string', predecessor_read_at: 'string null', successor_read_at: 'string null', mine: 'string null', counts: 'object', conversations: 'list' },
  'handover.get': { handover: 'number', position: 'number', name: 'string', predecessor: 'object null', successor: 'object null', by: 'object null', reason: 'string', at: 'string', predecessor_read_at: 'string null', successor_read_at: 'string null', mine: 'string null', counts: 'object', conversations: 'list' },
  'handover.list': { handovers: 'list' },
  'handover.make': { handover: 'number', position: 'number', name: 'string', predecessor: 'object null', successor: 'object null', by: 'object null', reason: 'string', at: 'string', predecessor_read_at: 'string null', successor_read_at: 'string null', mine: 'string null', counts: 'object', conversations: 'list' },
  'handover.preview': { position: 'number', name: 'string', holders: 'list', predecessor: 'object null', successor: 'object null', counts: 'object', titles: 'list' },
  'import.check': { id: 'number', file_name: 'string', state: 'string', at: 'string', done: 'number', total: 'number', reasons: 'list', summary: 'object null', only_right: 'boolean', finished_at: 'string null' },
  'import.confirm': { id: 'number', file_name: 'string', state: 'string', at: 'string', done: 'number', total: 'number', reasons: 'list', summary: 'object null', only_right: 'boolean', finished_at: 'string null' },
  'import.get': { id: 'number', file_name: 'string', state: 'string', at: 'string', done: 'number', total: 'number', reasons: 'list', summary: 'object null', only_right: 'boolean', finished_at: 'string null' },
  'import.list': { imports: 'list' },
  'import.read': { findings: 'list', changes: 'list', absent: 'list', next: 'number null' },
  'instruction.draft': { nr: 'number', item: 'object null' },
  'instruction.read': { task: 'string', lead: 'object null undefined', assists: 'list undefined', supervisors: 'list undefined', readers: 'list undefined', due: 'object null undefined', urgent: 'boolean undefined', asks: 'list undefined' },
  'item.act': { nr: 'number', item: 'object null' },
  'item.chain': { nodes: 'list' },
  'item.kinds': { kinds: 'list' },
  'item.ledger': { lines: 'list', counts: 'object' },
  'item.ledger_units': { units: 'list' },
  'item.parts': { parts: 'list' },
  'item.place': { nr: 'number', seq: 'number', at: 'string' },
  'item.register': { nr: 'number', item: 'object null' },
  'item.show': { item: 'number', kind: 'string', kind_words: 'object', number: 'string', title: 'string', body: 'string', fields: 'object', state: 'string', state_words: 'object', final: 'boolean', version: 'number', nr: 'number', round: 'number', initiator: 'string', created_at: 'string', closed_at: 'string null', due_at: 'string null', light: 'string null', paused: 'boolean', roles: 'list', role_words: 'list', whole: 'boolean', acts: 'list', parts: 'list', part_states: 'object', feedback: 'list', opinions: 'list', sources: 'list' },
  'item.trail': { lines: 'list', more: 'boolean' },
  'item.urge': { urged: 'number', passed_over: 'number', parts: 'number', why: 'list' },
  'list.all': { lists: 'list' },
  'list.delete': { lists: 'list' },
  'list.save': { lists: 'list' },
  'member.add': { seq: 'number' },
  'member.leave': { seq: 'number' },
  'member.list': { members: 'list', next: 'number null' },
  'member.remove': { seq: 'number' },
  'member.set_role': { seq: 'number' },
  'message.edit': { nr: 'number', seq: 'number', author: 'number', client_id: 'string', kind: 'string', counts: 'boolean', text: 'string', body: 'list', quote: 'object null', mentions: 'list', mention_all: 'boolean', files: 'list', revision: 'number', at: 'string', edited_at: 'string null', recalled: 'object null', signature: 'string undefined', via: 'string undefined', card: 'number null undefined', reactions: 'list undefined', reacted_seq: 'number undefined', forwarded: 'object null undefined', topic: 'number undefined' },
  'message.find': { hits: 'list', before: 'number null' },
  'message.forward': { sent: 'list' },
  'message.history': { messages: 'list', notices: 'list', seq: 'number', more_before: 'boolean', more_after: 'boolean', cards: 'list undefined' },
  'message.move': { nr: 'number', seq: 'number', author: 'number', client_id: 'string', kind: 'string', counts: 'boolean', text: 'string', body: 'list', quote: 'object null', mentions: 'list', mention_all: 'boolean', files: 'list', revision: 'number', at: 'string', edited_at: 'string null', recalled: 'object null', signature: 'string undefined', via: 'string undefined', card: 'number null undefined', reactions: 'list undefined', reacted_seq: 'number undefined', forwarded: 'object null undefined', topic: 'number undefined' },
  'message.pin': { pins: 'list', seq: 'number' },
  'message.pins': { pins: 'list', seq: 'number' },
  'message.post': { nr: 'number', seq: 'number', at: 'string' },
  'message.promote': { zh: 'string', en: 'string', item: 'number null undefined' },
  'message.react': { nr: 'number', seq: 'number', author: 'number', client_id: 'string', kind: 'string', counts: 'boolean', text: 'string', body: 'list', quote: 'object null', mentions: 'list', mention_all: 'boolean', files: 'list', revision: 'number', at: 'string', edited_at: 'string null', recalled: 'object null', signature: 'string undefined', via: 'string undefined', card: 'number null undefined', reactions: 'list undefined', reacted_seq: 'number undefined', forwarded: 'object null undefined', topic: 'number undefined' },
  'message.reactions': { reactions: 'list' },
  'message.readers': { read: 'list', unread: 'list', later: 'list' },
  'message.recall': { nr: 'number', seq: 'number', author: 'number', client_id: 'string', kind: 'string', counts: 'boolean', text: 'string', body: 'list', quote: 'object null', mentions: 'list', mention_all: 'boolean', files: 'list', revision: 'number', at: 'string', edited_at: 'string null', recalled: 'object null', signature: 'string undefined', via: 'string undefined', card: 'number null undefined', reactions: 'list undefined', reacted_seq: 'number undefined', forwarded: 'object null undefined', topic: 'number undefined' },
  'message.transcript': { title: 'string', lines: 'list' },
  'person.act_as': { voices: 'list' },
  'person.add': { key: 'number' },
  'person.card': { card: 'object', positions: 'list', phone: 'string', office_phone: 'string' },
  'person.change': { key: 'number' },
  'person.deactivate': { key: 'number' },
  'person.find': { persons: 'list' },
  'person.get': { persons: 'list' },
  'person.groups': { groups: 'list' },
  'person.return': { key: 'number' },
  'person.transfer': { key: 'number' },
  'person.voices': { voices: 'list' },
  'portfolio.add': { key: 'number' },
  'portfolio.remove': { key: 'number' },
  'position.add': { key: 'number' },
  'position.change': { key: 'number' },
  'position.close': { key: 'number' },
  'position.find': { positions: 'list' },
  'preferences.change': { notice: 'string', sound: 'boolean', quiet: 'object', only_mentions: 'list', phrases: 'list' },
  'promotion.list': { offers: 'list' },
  'recipients.count': { people: 'number', left_out: 'object' },
  'recipients.list': { persons: 'list', left_out: 'object' },
  'result.approve': { result: 'number', document: 'number null', version: 'number', nr: 'number null', text: 'string', off: 'boolean', by: 'number', signature: 'string', at: 'string', approval: 'object null', reason: 'string', seq: 'number' },
  'result.mark': { result: 'number', document: 'number null', version: 'number', nr: 'number null', text: 'string', off: 'boolean', by: 'number', signature: 'string', at: 'string', approval: 'object null', reason: 'string', seq: 'number' },
  'result.revoke': { result: 'number', document: 'number null', version: 'number', nr: 'number null', text: 'string', off: 'boolean', by: 'number', signature: 'string', at: 'string', approval: 'object null', reason: 'string', seq: 'number' },
  'rollcall.make': { nr: 'number', seq: 'number', at: 'string' },
  'seat.add': { seq: 'number' },
  'seat.list': { seats: 'list' },
  'seat.remove': { seq: 'number' },
  'secretaryship.add': { key: 'number' },
  'secretaryship.remove': { key: 'number' },
  'section.add': { key: 'number' },
  'section.change': { key: 'number' },
  'section.close': { key: 'number' },
  'shelf.beside': { taken: 'list', collections: 'list' },
  'shelf.get': { folders: 'list', documents: 'list', results: 'list', decisions: 'list', may: 'object', seq: 'number' },
  'status.end': { statuses: 'list' },
  'status.get': { statuses: 'list' },
  'status.set': { statuses: 'list' },
  'step.add': { nr: 'number', item: 'object null' },
  'step.cancel': { nr: 'number', item: 'object null' },
  'step.finish': { nr: 'number', item: 'object null' },
  'step.hand_on': { nr: 'number', item: 'object null' },
  'step.send_back': { nr: 'number', item: 'object null' },
  'todo.counts': { do: 'number', read: 'number', overdue: 'number', kinds: 'list' },
  'todo.done': { lines: 'list', more: 'boolean' },
  'todo.list': { lines: 'list', total: 'number' },
  'topic.close': { nr: 'number', title: 'string', opened_by: 'number', opened_at: 'string', closed: 'boolean' },
  'topic.list': { topics: 'list', seq: 'number' },
  'topic.open': { nr: 'number', title: 'string', opened_by: 'number', opened_at: 'string', closed: 'boolean' },
  'topic.rename': { nr: 'number', title: 'string', opened_by: 'number', opened_at: 'string', closed: 'boolean' },
  'unit.add': { key: 'number' },
  'unit.change': { key: 'number' },
  'unit.close': { key: 'number' },
  'unit.list': { units: 'list' },
  'unit.persons': { unit: 'object', path: 'list', sections: 'list', persons: 'list' },
  'unit.positions': { positions: 'list' },
  'unit.reopen': { key: 'number' },
  'unit_group.add': { conversation: 'number' },
  'unit_group.change': { seq: 'number' },
  'unit_group.list': { groups: 'list' },
} as const;
