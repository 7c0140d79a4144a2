-- What this server is and what it lets this role do, once at connect. Settings that a version does not have, and those
-- that this role may not read, are null. A library's own settings are listed only where it was loaded at the start.
select current_setting('server_version_num')::int4 as server_version_num,
       current_setting('server_version') as server_version,
       current_user::text as role,
       (select r.rolsuper from pg_roles r where r.rolname = current_user) as superuser,
       pg_is_in_recovery() as in_recovery,
       current_setting('server_encoding') as encoding,
       current_setting('track_activities')::bool as track_activities,
       (select s.setting::int4 from pg_settings s where s.name = 'track_activity_query_size')
           as track_activity_query_size,
       current_setting('max_connections')::int4 as max_connections,
       current_setting('superuser_reserved_connections')::int4 as superuser_reserved_connections,
       coalesce(current_setting('reserved_connections', true), '0')::int4 as reserved_connections,
       null::bool as query_ids,
       exists (select 1 from pg_settings s where s.name = 'pg_stat_statements.max') as statements_preloaded,
       (select s.setting from pg_settings s where s.name = 'shared_preload_libraries') as preload_libraries,
       pg_backend_pid() as backend_pid,
       (select s.setting::int4 > 0 from pg_settings s where s.name = 'statement_timeout')
           and (select s.setting::int4 > 0 from pg_settings s where s.name = 'lock_timeout') as guarded,
       has_function_privilege('pg_catalog.pg_control_system()'::text, 'execute'::text)
           and has_function_privilege('pg_catalog.pg_control_checkpoint()'::text, 'execute'::text) as reads_control
