-- Idle sessions counted by who they are, every 10 s on the slow lane: a scan of the status array of its own.
select a.datid, a.usesysid, a.application_name, a.client_addr, count(*) as count
from pg_stat_get_activity(null::int4) a
where a.state = 'idle' and a.pid <> pg_backend_pid() and a.pid <> all (?::int4[])
group by a.datid, a.usesysid, a.application_name, a.client_addr
order by count(*) desc
limit 1000
