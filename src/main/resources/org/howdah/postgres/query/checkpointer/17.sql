-- 17 moves the checkpoints into pg_stat_checkpointer, and drops buffers_backend. One row.
select c.num_timed, c.num_requested, null::int8 as num_done, c.restartpoints_timed, c.restartpoints_req, c.restartpoints_done,
       c.write_time, c.sync_time, c.buffers_written, null::int8 as slru_written,
       b.buffers_clean, b.maxwritten_clean, null::int8 as buffers_backend, b.buffers_alloc, c.stats_reset
from pg_stat_checkpointer c, pg_stat_bgwriter b
