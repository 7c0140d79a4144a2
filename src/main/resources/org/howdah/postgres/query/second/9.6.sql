-- When this answer was made, and in which life of the server. First in every batch; one row, no table read.
select clock_timestamp() as server_time,
       pg_postmaster_start_time() as postmaster_start,
       pg_is_in_recovery() as in_recovery
