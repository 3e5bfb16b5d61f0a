-- Who may do what. Migrations run as the owner; the application logs in as mingfa_app (or a member of it), owns nothing and
-- by default may only read and add. A table whose rows may change gets an explicit grant in the migration that makes it.
revoke all on schema public from public;
grant usage on schema public to mingfa_app;
alter default privileges in schema public grant select, insert on tables to mingfa_app;
alter default privileges in schema public grant usage on sequences to mingfa_app;

-- The scope of the running transaction: a place code prefix, '' for everything, null (nothing is visible) when none is set.
-- The stored value begins with 'in:' because a setting made for one transaction comes back as '', not as null, after it.
-- In a policy, write starts_with(place, (select scope_prefix())): the sub-select is evaluated once per query, not per row.
create function scope_prefix() returns text
    language sql stable parallel safe
    return case when current_setting('mingfa.scope', true) like 'in:%'
                then substr(current_setting('mingfa.scope', true), 4) end;
