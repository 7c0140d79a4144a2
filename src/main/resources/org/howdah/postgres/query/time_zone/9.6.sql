-- The time zone of the server's log, every 10 min. Any role may read it; one row, no lock. It is what the server was set
-- up with: timezone itself is that of this session, which our driver sets.
select current_setting('log_timezone') as name
