-- What a standby has received and replayed, every 10 s; no row on a primary. Straight from the function: its view hides
-- the receiver whose details this role may not see. Decided on the server, as the role may change under the connection.
select w.pid as receiver_pid, w.status as receiver_status,
       pg_last_xlog_receive_location()::text as received_lsn, pg_last_xlog_replay_location()::text as replayed_lsn,
       pg_last_xact_replay_timestamp() as replayed_commit, pg_is_xlog_replay_paused() as replay_paused
from pg_stat_get_wal_receiver() w
where pg_is_in_recovery()
