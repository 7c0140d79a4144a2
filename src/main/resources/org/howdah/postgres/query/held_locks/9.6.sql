-- How many locks each process holds. Asked every 2 s, only while somebody looks at it; any role may. Building the list
-- takes the lock manager's partitions one after the other, for 0.4 ms where few locks are held; a row a process at most.
-- Locks of prepared transactions have no process.
select l.pid, count(*) as held
from pg_lock_status() l
where l.granted and l.pid <> pg_backend_pid()
group by l.pid
