// Written by db/generate-migrations.ts from the .sql files beside it: change those.
import type { Migration } from '../migrate.ts';

export const migrations: readonly Migration[] = [
  {
    id: 0,
    name: 'register',
    sha256: '453ec8d1f9ec432645d47ca1faf9d2cf6a9892f6d3194f07e2cf9049e119d244',
    sql: `CREATE TABLE \`batch\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`campaign_id\` text,
	\`shared\` text NOT NULL,
	\`created_at\` text NOT NULL,
	\`removed_at\` text,
	FOREIGN KEY (\`campaign_id\`) REFERENCES \`campaign\`(\`id\`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX \`batch_campaign\` ON \`batch\` (\`campaign_id\`);--> statement-breakpoint
CREATE TABLE \`batch_item\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`batch_id\` text NOT NULL,
	\`position\` integer NOT NULL,
	\`body_id\` text NOT NULL,
	\`row\` text NOT NULL,
	\`state\` text DEFAULT 'waiting' NOT NULL,
	\`failure\` text,
	\`request_id\` text,
	\`letter_id\` text,
	FOREIGN KEY (\`batch_id\`) REFERENCES \`batch\`(\`id\`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (\`body_id\`) REFERENCES \`body\`(\`id\`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (\`request_id\`) REFERENCES \`request\`(\`id\`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (\`letter_id\`) REFERENCES \`letter\`(\`id\`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX \`batch_item_position\` ON \`batch_item\` (\`batch_id\`,\`position\`);--> statement-breakpoint
CREATE UNIQUE INDEX \`batch_item_body\` ON \`batch_item\` (\`batch_id\`,\`body_id\`);--> statement-breakpoint
CREATE INDEX \`batch_item_of_body\` ON \`batch_item\` (\`body_id\`);--> statement-breakpoint
CREATE UNIQUE INDEX \`batch_item_request\` ON \`batch_item\` (\`request_id\`);--> statement-breakpoint
CREATE INDEX \`batch_item_letter\` ON \`batch_item\` (\`letter_id\`);--> statement-breakpoint
CREATE INDEX \`batch_item_waiting\` ON \`batch_item\` (\`batch_id\`) WHERE state = 'waiting';--> statement-breakpoint
CREATE TABLE \`body\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`builtin_key\` text,
	\`name_en\` text DEFAULT '' NOT NULL,
	\`name_zh\` text DEFAULT '' NOT NULL,
	\`shown_en\` text GENERATED ALWAYS AS (CASE name_en WHEN '' THEN name_zh ELSE name_en END) VIRTUAL NOT NULL,
	\`shown_zh\` text GENERATED ALWAYS AS (CASE name_zh WHEN '' THEN name_en ELSE name_zh END) VIRTUAL NOT NULL,
	\`short_zh\` text DEFAULT '' NOT NULL,
	\`form_zh\` text DEFAULT '' NOT NULL,
	\`kind\` text NOT NULL,
	\`addressee_en\` text DEFAULT '' NOT NULL,
	\`addressee_zh\` text DEFAULT '' NOT NULL,
	\`address_en\` text DEFAULT '' NOT NULL,
	\`address_zh\` text DEFAULT '' NOT NULL,
	\`email\` text DEFAULT '' NOT NULL,
	\`phone\` text DEFAULT '' NOT NULL,
	\`fax\` text DEFAULT '' NOT NULL,
	\`site\` text DEFAULT '' NOT NULL,
	\`regime_ids\` text DEFAULT '[]' NOT NULL,
	\`tags\` text DEFAULT '[]' NOT NULL,
	\`notes\` text DEFAULT '' NOT NULL,
	\`code_status\` text DEFAULT '' NOT NULL,
	\`ombudsman\` text DEFAULT '' NOT NULL,
	\`mailboxes\` text DEFAULT '[]' NOT NULL,
	\`name_sources\` text DEFAULT '[]' NOT NULL,
	\`names_verified\` integer DEFAULT false NOT NULL,
	\`contact_source\` text DEFAULT '' NOT NULL,
	\`contact_checked_on\` text,
	\`contact_verified\` integer DEFAULT false NOT NULL,
	\`version\` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX \`body_builtin_key\` ON \`body\` (\`builtin_key\`);--> statement-breakpoint
CREATE UNIQUE INDEX \`body_name_en\` ON \`body\` (\`name_en\`) WHERE name_en <> '';--> statement-breakpoint
CREATE UNIQUE INDEX \`body_shown_en\` ON \`body\` (\`shown_en\`,\`id\`);--> statement-breakpoint
CREATE UNIQUE INDEX \`body_shown_zh\` ON \`body\` (\`shown_zh\`,\`id\`);--> statement-breakpoint
CREATE TABLE \`bank_question\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`campaign_id\` text,
	\`topic\` text DEFAULT '' NOT NULL,
	\`text_en\` text DEFAULT '' NOT NULL,
	\`text_zh\` text DEFAULT '' NOT NULL,
	\`level\` integer DEFAULT 0 NOT NULL,
	\`position\` integer NOT NULL,
	\`removed_at\` text,
	FOREIGN KEY (\`campaign_id\`) REFERENCES \`campaign\`(\`id\`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX \`bank_question_campaign\` ON \`bank_question\` (\`campaign_id\`,\`position\`);--> statement-breakpoint
CREATE TABLE \`campaign\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`name_en\` text DEFAULT '' NOT NULL,
	\`name_zh\` text DEFAULT '' NOT NULL,
	\`shown_en\` text GENERATED ALWAYS AS (CASE name_en WHEN '' THEN name_zh ELSE name_en END) VIRTUAL NOT NULL,
	\`shown_zh\` text GENERATED ALWAYS AS (CASE name_zh WHEN '' THEN name_en ELSE name_zh END) VIRTUAL NOT NULL,
	\`summary\` text DEFAULT '' NOT NULL,
	\`sample\` integer DEFAULT false NOT NULL,
	\`version\` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE \`campaign_fact\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`campaign_id\` text NOT NULL,
	\`text_en\` text DEFAULT '' NOT NULL,
	\`text_zh\` text DEFAULT '' NOT NULL,
	\`source_en\` text DEFAULT '' NOT NULL,
	\`source_zh\` text DEFAULT '' NOT NULL,
	\`position\` integer NOT NULL,
	\`removed_at\` text,
	FOREIGN KEY (\`campaign_id\`) REFERENCES \`campaign\`(\`id\`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX \`campaign_fact_campaign\` ON \`campaign_fact\` (\`campaign_id\`,\`position\`);--> statement-breakpoint
CREATE TABLE \`deadline\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`request_id\` text NOT NULL,
	\`regime_id\` text NOT NULL,
	\`clock_id\` text NOT NULL,
	\`party\` text NOT NULL,
	\`due_date\` text NOT NULL,
	\`nominal_date\` text NOT NULL,
	\`next_office_day\` text,
	\`working_deadline\` text,
	\`promptly\` integer DEFAULT false NOT NULL,
	\`conditional\` integer DEFAULT false NOT NULL,
	\`receipt_assumed\` integer DEFAULT false NOT NULL,
	\`suspended_since\` text,
	\`state\` text NOT NULL,
	\`satisfied_on\` text,
	\`basis_fact_id\` text,
	\`basis_date\` text NOT NULL,
	\`verified\` integer DEFAULT false NOT NULL,
	\`provisional_year\` integer,
	\`pack_version\` text NOT NULL,
	\`calendar_version\` text DEFAULT '' NOT NULL,
	\`snoozed_until\` text,
	\`snooze_reason\` text DEFAULT '' NOT NULL,
	FOREIGN KEY (\`request_id\`) REFERENCES \`request\`(\`id\`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (\`basis_fact_id\`) REFERENCES \`fact\`(\`id\`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX \`deadline_of_request\` ON \`deadline\` (\`request_id\`,\`clock_id\`,\`basis_fact_id\`);--> statement-breakpoint
CREATE INDEX \`deadline_by_date\` ON \`deadline\` (\`due_date\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`deadline_open\` ON \`deadline\` (\`due_date\`,\`id\`,\`basis_date\`,\`snoozed_until\`,\`request_id\`,\`clock_id\`,\`party\`) WHERE state = 'running' AND conditional = 0;--> statement-breakpoint
CREATE INDEX \`deadline_open_of_party\` ON \`deadline\` (\`party\`,\`due_date\`,\`id\`,\`basis_date\`,\`snoozed_until\`,\`request_id\`,\`clock_id\`,\`party\`) WHERE state = 'running' AND conditional = 0;--> statement-breakpoint
CREATE INDEX \`deadline_open_of_regime\` ON \`deadline\` (\`regime_id\`,\`due_date\`,\`id\`,\`basis_date\`,\`snoozed_until\`,\`request_id\`,\`clock_id\`,\`party\`) WHERE state = 'running' AND conditional = 0;--> statement-breakpoint
CREATE INDEX \`deadline_snoozed\` ON \`deadline\` (\`snoozed_until\`) WHERE snoozed_until IS NOT NULL;--> statement-breakpoint
CREATE INDEX \`deadline_basis\` ON \`deadline\` (\`basis_fact_id\`);--> statement-breakpoint
CREATE TABLE \`deadline_revision\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`request_id\` text NOT NULL,
	\`regime_id\` text NOT NULL,
	\`clock_id\` text NOT NULL,
	\`basis_fact_id\` text NOT NULL,
	\`party\` text NOT NULL,
	\`old_date\` text,
	\`new_date\` text,
	\`reason\` text NOT NULL,
	\`decision\` text DEFAULT 'open' NOT NULL,
	\`proposed_at\` text NOT NULL,
	\`decided_at\` text,
	FOREIGN KEY (\`request_id\`) REFERENCES \`request\`(\`id\`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX \`deadline_revision_clock\` ON \`deadline_revision\` (\`request_id\`,\`clock_id\`,\`basis_fact_id\`);--> statement-breakpoint
CREATE INDEX \`deadline_revision_open\` ON \`deadline_revision\` (\`decision\`,\`id\`);--> statement-breakpoint
CREATE TABLE \`fact\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`request_id\` text NOT NULL,
	\`letter_id\` text,
	\`kind\` text NOT NULL,
	\`date\` text NOT NULL,
	\`until\` text,
	\`received_on\` text,
	\`sent_on\` text,
	\`after_hours\` integer DEFAULT false NOT NULL,
	\`their_reference\` text DEFAULT '' NOT NULL,
	\`outcome\` text,
	\`grounds\` text DEFAULT '[]' NOT NULL,
	\`note\` text DEFAULT '' NOT NULL,
	\`recorded_at\` text NOT NULL,
	\`removed_at\` text,
	FOREIGN KEY (\`request_id\`) REFERENCES \`request\`(\`id\`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (\`letter_id\`) REFERENCES \`letter\`(\`id\`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX \`fact_request\` ON \`fact\` (\`request_id\`,\`date\`);--> statement-breakpoint
CREATE INDEX \`fact_letter\` ON \`fact\` (\`letter_id\`);--> statement-breakpoint
CREATE TABLE \`file\` (
	\`sha256\` text PRIMARY KEY NOT NULL,
	\`size\` integer NOT NULL,
	\`media_type\` text NOT NULL,
	\`added_at\` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE \`journal_entry\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`device\` text NOT NULL,
	\`seq\` integer NOT NULL,
	\`at\` text NOT NULL,
	\`actor\` text NOT NULL,
	\`use_case\` text NOT NULL,
	\`input\` text,
	\`changes\` text NOT NULL,
	\`prev_hash\` text NOT NULL,
	\`hash\` text NOT NULL,
	\`undoes\` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX \`journal_entry_seq\` ON \`journal_entry\` (\`device\`,\`seq\`);--> statement-breakpoint
CREATE TABLE \`letter\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`request_id\` text,
	\`direction\` text NOT NULL,
	\`kind\` text,
	\`language\` text NOT NULL,
	\`state\` text NOT NULL,
	\`channel\` text,
	\`post_reference\` text DEFAULT '' NOT NULL,
	\`written_on\` text,
	\`sent_on\` text,
	\`received_on\` text,
	\`subject\` text DEFAULT '' NOT NULL,
	\`text\` text DEFAULT '' NOT NULL,
	\`their_reference\` text DEFAULT '' NOT NULL,
	\`template_id\` text,
	\`template_version\` text,
	\`own_template_id\` text,
	\`letterhead_sha256\` text,
	\`sender_id\` text,
	\`choices\` text,
	\`parties\` text,
	\`edits\` text,
	\`sent_sha256\` text,
	\`created_at\` text NOT NULL,
	\`removed_at\` text,
	\`version\` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (\`request_id\`) REFERENCES \`request\`(\`id\`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (\`own_template_id\`) REFERENCES \`template\`(\`id\`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (\`letterhead_sha256\`) REFERENCES \`file\`(\`sha256\`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (\`sender_id\`) REFERENCES \`sender_profile\`(\`id\`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX \`letter_request\` ON \`letter\` (\`request_id\`);--> statement-breakpoint
CREATE INDEX \`letter_own_template\` ON \`letter\` (\`own_template_id\`) WHERE own_template_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE \`letter_file\` (
	\`letter_id\` text NOT NULL,
	\`sha256\` text NOT NULL,
	\`role\` text NOT NULL,
	\`name\` text NOT NULL,
	\`position\` integer NOT NULL,
	\`sent\` integer DEFAULT false NOT NULL,
	PRIMARY KEY(\`letter_id\`, \`sha256\`, \`role\`),
	FOREIGN KEY (\`letter_id\`) REFERENCES \`letter\`(\`id\`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (\`sha256\`) REFERENCES \`file\`(\`sha256\`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX \`letter_file_file\` ON \`letter_file\` (\`sha256\`);--> statement-breakpoint
CREATE TABLE \`sending_correction\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`letter_id\` text NOT NULL,
	\`at\` text NOT NULL,
	\`reason\` text DEFAULT '' NOT NULL,
	\`before\` text NOT NULL,
	FOREIGN KEY (\`letter_id\`) REFERENCES \`letter\`(\`id\`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX \`sending_correction_letter\` ON \`sending_correction\` (\`letter_id\`,\`at\`);--> statement-breakpoint
CREATE TABLE \`hand_over\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`request_id\` text NOT NULL,
	\`from_owner\` text DEFAULT '' NOT NULL,
	\`to_owner\` text DEFAULT '' NOT NULL,
	\`note\` text DEFAULT '' NOT NULL,
	\`at\` text NOT NULL,
	FOREIGN KEY (\`request_id\`) REFERENCES \`request\`(\`id\`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX \`hand_over_request\` ON \`hand_over\` (\`request_id\`,\`at\`);--> statement-breakpoint
CREATE TABLE \`question\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`request_id\` text NOT NULL,
	\`position\` integer NOT NULL,
	\`level\` integer DEFAULT 0 NOT NULL,
	\`text\` text NOT NULL,
	\`bank_question_id\` text,
	\`outcome\` text,
	\`grounds\` text DEFAULT '[]' NOT NULL,
	FOREIGN KEY (\`request_id\`) REFERENCES \`request\`(\`id\`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (\`bank_question_id\`) REFERENCES \`bank_question\`(\`id\`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX \`question_request\` ON \`question\` (\`request_id\`,\`position\`);--> statement-breakpoint
CREATE INDEX \`question_of_bank\` ON \`question\` (\`bank_question_id\`,\`request_id\`) WHERE bank_question_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE \`reminder\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`request_id\` text,
	\`date\` text NOT NULL,
	\`text\` text NOT NULL,
	\`created_at\` text NOT NULL,
	\`done_at\` text,
	\`removed_at\` text,
	\`version\` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (\`request_id\`) REFERENCES \`request\`(\`id\`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX \`reminder_open\` ON \`reminder\` (\`removed_at\`,\`done_at\`,\`date\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`reminder_by_date\` ON \`reminder\` (\`date\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`reminder_request\` ON \`reminder\` (\`request_id\`,\`date\`);--> statement-breakpoint
CREATE TABLE \`request\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`reference\` text NOT NULL,
	\`campaign_id\` text,
	\`body_id\` text NOT NULL,
	\`regime_id\` text NOT NULL,
	\`calendar_id\` text,
	\`language\` text NOT NULL,
	\`subject\` text NOT NULL,
	\`owner\` text DEFAULT '' NOT NULL,
	\`notes\` text DEFAULT '' NOT NULL,
	\`sample\` integer DEFAULT false NOT NULL,
	\`created_at\` text NOT NULL,
	\`updated_at\` text NOT NULL,
	\`removed_at\` text,
	\`version\` integer DEFAULT 1 NOT NULL,
	\`status\` text DEFAULT 'draft' NOT NULL,
	\`outcome\` text,
	\`their_reference\` text DEFAULT '' NOT NULL,
	\`next_due_date\` text,
	\`next_due_party\` text,
	\`next_due_clock_id\` text,
	\`our_due_date\` text,
	\`sent_on\` text,
	\`last_event_on\` text,
	\`deadline_digest\` text DEFAULT '' NOT NULL,
	FOREIGN KEY (\`campaign_id\`) REFERENCES \`campaign\`(\`id\`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (\`body_id\`) REFERENCES \`body\`(\`id\`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX \`request_reference\` ON \`request\` (\`reference\`);--> statement-breakpoint
CREATE INDEX \`request_by_reference\` ON \`request\` (\`reference\`);--> statement-breakpoint
CREATE INDEX \`request_by_subject\` ON \`request\` (\`subject\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`request_by_due\` ON \`request\` (next_due_date IS NULL,\`next_due_date\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`request_by_due_backwards\` ON \`request\` (\`next_due_date\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`request_by_event\` ON \`request\` (\`last_event_on\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`request_by_updated\` ON \`request\` (\`updated_at\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`request_of_body_by_reference\` ON \`request\` (\`body_id\`,\`reference\`);--> statement-breakpoint
CREATE INDEX \`request_of_body_by_subject\` ON \`request\` (\`body_id\`,\`subject\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`request_of_body_by_due\` ON \`request\` (\`body_id\`,next_due_date IS NULL,\`next_due_date\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`request_of_body_by_due_backwards\` ON \`request\` (\`body_id\`,\`next_due_date\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`request_of_body_by_event\` ON \`request\` (\`body_id\`,\`last_event_on\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`request_of_body_by_updated\` ON \`request\` (\`body_id\`,\`updated_at\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`request_of_campaign_by_reference\` ON \`request\` (\`campaign_id\`,\`reference\`);--> statement-breakpoint
CREATE INDEX \`request_of_campaign_by_subject\` ON \`request\` (\`campaign_id\`,\`subject\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`request_of_campaign_by_due\` ON \`request\` (\`campaign_id\`,next_due_date IS NULL,\`next_due_date\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`request_of_campaign_by_due_backwards\` ON \`request\` (\`campaign_id\`,\`next_due_date\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`request_of_campaign_by_event\` ON \`request\` (\`campaign_id\`,\`last_event_on\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`request_of_campaign_by_updated\` ON \`request\` (\`campaign_id\`,\`updated_at\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`request_of_status_by_reference\` ON \`request\` (\`status\`,\`reference\`);--> statement-breakpoint
CREATE INDEX \`request_of_status_by_subject\` ON \`request\` (\`status\`,\`subject\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`request_of_status_by_due\` ON \`request\` (\`status\`,next_due_date IS NULL,\`next_due_date\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`request_of_status_by_due_backwards\` ON \`request\` (\`status\`,\`next_due_date\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`request_of_status_by_event\` ON \`request\` (\`status\`,\`last_event_on\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`request_of_status_by_updated\` ON \`request\` (\`status\`,\`updated_at\`,\`id\`);--> statement-breakpoint
CREATE INDEX \`request_of_regime\` ON \`request\` (\`regime_id\`,\`updated_at\`);--> statement-breakpoint
CREATE INDEX \`request_of_owner\` ON \`request\` (\`owner\`,\`updated_at\`);--> statement-breakpoint
CREATE INDEX \`request_by_our_due\` ON \`request\` (\`our_due_date\`);--> statement-breakpoint
CREATE INDEX \`request_removed\` ON \`request\` (\`removed_at\`) WHERE removed_at IS NOT NULL;--> statement-breakpoint
CREATE TABLE \`request_tag\` (
	\`request_id\` text NOT NULL,
	\`tag\` text NOT NULL,
	PRIMARY KEY(\`request_id\`, \`tag\`),
	FOREIGN KEY (\`request_id\`) REFERENCES \`request\`(\`id\`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX \`request_tag_tag\` ON \`request_tag\` (\`tag\`,\`request_id\`);--> statement-breakpoint
CREATE TABLE \`search_request_document\` (
	\`document\` integer PRIMARY KEY NOT NULL,
	\`request_id\` text NOT NULL,
	\`words\` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX \`search_request_document_request\` ON \`search_request_document\` (\`request_id\`);--> statement-breakpoint
CREATE TABLE \`holiday_addition\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`date\` text NOT NULL,
	\`kind\` text NOT NULL,
	\`note\` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE \`local_mark\` (
	\`name\` text PRIMARY KEY NOT NULL,
	\`value\` text DEFAULT '' NOT NULL,
	\`at\` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX \`local_mark_at\` ON \`local_mark\` (\`at\`);--> statement-breakpoint
CREATE TABLE \`own_regime\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`pack\` text NOT NULL,
	\`created_at\` text NOT NULL,
	\`updated_at\` text NOT NULL,
	\`removed_at\` text,
	\`version\` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE \`scratch_draft\` (
	\`key\` text PRIMARY KEY NOT NULL,
	\`value\` text DEFAULT '' NOT NULL,
	\`saved_at\` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE \`sender_profile\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`name_en\` text DEFAULT '' NOT NULL,
	\`name_zh\` text DEFAULT '' NOT NULL,
	\`title_en\` text DEFAULT '' NOT NULL,
	\`title_zh\` text DEFAULT '' NOT NULL,
	\`organisation_en\` text DEFAULT '' NOT NULL,
	\`organisation_zh\` text DEFAULT '' NOT NULL,
	\`address_en\` text DEFAULT '' NOT NULL,
	\`address_zh\` text DEFAULT '' NOT NULL,
	\`email\` text DEFAULT '' NOT NULL,
	\`phone\` text DEFAULT '' NOT NULL,
	\`removed_at\` text
);
--> statement-breakpoint
CREATE TABLE \`setting\` (
	\`name\` text PRIMARY KEY NOT NULL,
	\`value\` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE \`letterhead\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`sender_id\` text NOT NULL,
	\`language\` text,
	\`file_sha256\` text NOT NULL,
	\`file_name\` text DEFAULT '' NOT NULL,
	\`set_at\` text NOT NULL,
	\`removed_at\` text,
	FOREIGN KEY (\`sender_id\`) REFERENCES \`sender_profile\`(\`id\`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (\`file_sha256\`) REFERENCES \`file\`(\`sha256\`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX \`letterhead_sender\` ON \`letterhead\` (\`sender_id\`);--> statement-breakpoint
CREATE INDEX \`letterhead_file\` ON \`letterhead\` (\`file_sha256\`);--> statement-breakpoint
CREATE TABLE \`template\` (
	\`id\` text PRIMARY KEY NOT NULL,
	\`name\` text DEFAULT '' NOT NULL,
	\`purpose\` text DEFAULT '' NOT NULL,
	\`regime_ids\` text DEFAULT '[]' NOT NULL,
	\`created_at\` text NOT NULL,
	\`updated_at\` text NOT NULL,
	\`removed_at\` text,
	\`version\` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE \`template_version\` (
	\`template_id\` text NOT NULL,
	\`number\` integer NOT NULL,
	\`kind\` text NOT NULL,
	\`language\` text NOT NULL,
	\`fields\` text DEFAULT '[]' NOT NULL,
	\`file_sha256\` text NOT NULL,
	\`file_name\` text DEFAULT '' NOT NULL,
	\`created_at\` text NOT NULL,
	PRIMARY KEY(\`template_id\`, \`number\`),
	FOREIGN KEY (\`template_id\`) REFERENCES \`template\`(\`id\`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (\`file_sha256\`) REFERENCES \`file\`(\`sha256\`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX \`template_version_file\` ON \`template_version\` (\`file_sha256\`);`,
  },
  {
    id: 1,
    name: 'journal_append_only',
    sha256: 'fd4b15e62940ef00352dce974c59e6250e832be5d191c653d3224d316ea9a387',
    sql: `-- Hand-written: drizzle-kit knows no triggers.
-- The journal only grows. A later rebuild of journal_entry drops these two: make them again in the same migration.
CREATE TRIGGER journal_entry_no_update BEFORE UPDATE ON journal_entry
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER journal_entry_no_delete BEFORE DELETE ON journal_entry
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;
`,
  },
  {
    id: 2,
    name: 'search_index',
    sha256: '66017329227ad15558c7a6ed30d3ad9d5051fdb8914f7f85521cd0a757799bbc',
    sql: `-- Hand-written: drizzle-kit knows no virtual tables.
-- The words of each request (db/queries/search-words.ts) under the number search_request_document gives it. It keeps no
-- second copy of the text; a row can still be deleted, to be indexed anew.
CREATE VIRTUAL TABLE search_request USING fts5(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
`,
  },
];
