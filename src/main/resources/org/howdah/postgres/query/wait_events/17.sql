-- What each wait event means, in the server's own words, once an hour: extensions may add some. Any role may read it; some
-- 270 rows, no lock.
select e.type, e.name, e.description from pg_catalog.pg_wait_events e
