-- 10 says wal and lsn for xlog and location. See 9.6.sql.
select w.pid as receiver_pid, w.status as receiver_status,
       pg_last_wal_receive_lsn()::text as received_lsn, pg_last_wal_replay_lsn()::text as replayed_lsn,
       pg_last_xact_replay_timestamp() as replayed_commit, pg_is_wal_replay_paused() as replay_paused
from pg_stat_get_wal_receiver() w
where pg_is_in_recovery()
