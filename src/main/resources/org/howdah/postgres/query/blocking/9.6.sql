-- Whom these waiters wait for. Each call takes the lock manager for itself, so at most ten pids a second are asked.
select w.pid, pg_blocking_pids(w.pid) as blocked_by
from pg_catalog.unnest(?::int4[]) as w (pid)
