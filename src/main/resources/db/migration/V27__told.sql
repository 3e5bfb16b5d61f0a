-- Acts keep what figures said that they were judged on.

alter table act add column told jsonb;
comment on column act.told is 'what each figure said that was asked: for which field, of what time and place, how many records; null where none was';
