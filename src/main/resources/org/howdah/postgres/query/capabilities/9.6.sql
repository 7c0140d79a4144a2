-- What this server is and what it lets this role do, once at connect. Settings that a version does not have are null.
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
       coalesce(current_setting('reserved_connections', true), '0')::int4 as reserved_connections
