-- What most sessions do, a third to a half as dear as the whole scan: one field a call, and no text is clipped but those
-- that travel. Sees who is in a transaction, background processes that wait (from 14; before, their waits are null
-- here), and who was noted in the last whole reading as working outside a transaction (third parameter). State is not
-- told: it is concluded from the wait. The text travels only where the statement began after the last sample (first
-- parameter) or is asked for (second), as the bytes that its session wrote. See sessions/9.6.sql.
select pg_stat_get_backend_pid(s) as pid, pg_stat_get_backend_dbid(s) as datid, pg_stat_get_backend_userid(s) as usesysid,
       pg_stat_get_backend_wait_event_type(s) as wait_event_type, pg_stat_get_backend_wait_event(s) as wait_event,
       pg_stat_get_backend_start(s) as backend_start, pg_stat_get_backend_xact_start(s) as xact_start,
       pg_stat_get_backend_activity_start(s) as query_start,
       case when pg_stat_get_backend_activity_start(s) >= ?::timestamptz
                 or pg_stat_get_backend_pid(s) = any (?::int4[])
            then case when getdatabaseencoding() = 'UTF8' then textsend(pg_stat_get_backend_activity(s))
                      else convert_to(pg_stat_get_backend_activity(s), 'SQL_ASCII'::name) end end as query
from pg_stat_get_backend_idset() s
where (pg_stat_get_backend_xact_start(s) is not null
       or pg_stat_get_backend_dbid(s) = 0 and pg_stat_get_backend_wait_event_type(s) <> 'Activity'
       or pg_stat_get_backend_pid(s) = any (?::int4[]))
  and pg_stat_get_backend_pid(s) <> pg_backend_pid()
