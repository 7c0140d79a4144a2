-- Every session that is not idle (third parameter: idle ones too), background processes that wait, and masked rows.
-- One scan of the status array: its cost grows with max_connections, not with the rows that come back, so no LIMIT.
-- The text travels only where the statement began after the last sample (first parameter) or is asked for (second).
-- It travels as the bytes that its session wrote, as each database has an encoding of its own: textsend() leaves them
-- alone where this database has the encoding of our connection, elsewhere it converts or refuses them, and then
-- convert_to() leaves them alone.
-- 9.6 has neither backend_type nor background processes here; its parallel workers have no state and no statement, but
-- the transaction of their leader, which began before they did.
select a.pid, a.backend_start, a.datid, a.usesysid, a.application_name, a.client_addr, a.client_port,
       null::text as backend_type, a.state, a.wait_event_type, a.wait_event,
       a.xact_start, a.query_start, a.state_change, a.backend_xid, a.backend_xmin,
       null::int4 as leader_pid, null::int8 as query_id,
       case when a.query_start >= ?::timestamptz or a.pid = any (?::int4[])
            then case when getdatabaseencoding() = 'UTF8' then textsend(a.query)
                      else convert_to(a.query, 'SQL_ASCII'::name) end end as query
from pg_stat_get_activity(null::int4) a
where a.pid <> pg_backend_pid()
  and (a.state <> 'idle'
       or ?::bool
       or a.state is null
          and (a.backend_start is null or a.wait_event_type <> 'Activity' or a.xact_start < a.backend_start))
