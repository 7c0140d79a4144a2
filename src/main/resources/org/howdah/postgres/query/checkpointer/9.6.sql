-- One row. Up to 16 all of it is in pg_stat_bgwriter, under older names.
select b.checkpoints_timed as num_timed, b.checkpoints_req as num_requested, null::int8 as num_done,
       null::int8 as restartpoints_timed, null::int8 as restartpoints_req, null::int8 as restartpoints_done,
       b.checkpoint_write_time as write_time, b.checkpoint_sync_time as sync_time,
       b.buffers_checkpoint as buffers_written, null::int8 as slru_written,
       b.buffers_clean, b.maxwritten_clean, b.buffers_backend, b.buffers_alloc, b.stats_reset
from pg_stat_bgwriter b
