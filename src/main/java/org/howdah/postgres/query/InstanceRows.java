package org.howdah.postgres.query;

import java.sql.SQLException;
import java.util.Objects;
import org.howdah.model.instance.Checkpointer;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.instance.DatabaseAge;
import org.howdah.model.instance.DatabaseSize;
import org.howdah.model.instance.ServerTimeZone;
import org.howdah.model.instance.WaitEventText;
import org.howdah.model.instance.WalActivity;
import org.howdah.model.replication.StandbyReplay;
import org.howdah.model.replication.WalSender;

/// Rows of the counters that stand for themselves.
final class InstanceRows {
    private InstanceRows() {}

    static DatabaseActivity database(Columns row) throws SQLException {
        return new DatabaseActivity(row.number("datid"), row.name("datname"), row.integerOrNull("numbackends"),
                row.number("xact_commit"), row.number("xact_rollback"), row.number("blks_read"),
                row.number("blks_hit"), row.number("tup_returned"), row.number("tup_fetched"),
                row.number("tup_inserted"), row.number("tup_updated"), row.number("tup_deleted"),
                row.number("conflicts"), row.number("temp_files"), row.number("temp_bytes"), row.number("deadlocks"),
                row.numberOrNull("checksum_failures"), row.real("blk_read_time"), row.real("blk_write_time"),
                row.realOrNull("session_time"), row.realOrNull("active_time"),
                row.realOrNull("idle_in_transaction_time"), row.numberOrNull("sessions"),
                row.numberOrNull("sessions_abandoned"), row.numberOrNull("sessions_fatal"),
                row.numberOrNull("sessions_killed"), row.instantOrNull("stats_reset"));
    }

    static Checkpointer checkpointer(Columns row) throws SQLException {
        return new Checkpointer(row.number("num_timed"), row.number("num_requested"), row.numberOrNull("num_done"),
                row.numberOrNull("restartpoints_timed"), row.numberOrNull("restartpoints_req"),
                row.numberOrNull("restartpoints_done"), row.real("write_time"), row.real("sync_time"),
                row.number("buffers_written"), row.numberOrNull("slru_written"), row.number("buffers_clean"),
                row.number("maxwritten_clean"), row.numberOrNull("buffers_backend"), row.number("buffers_alloc"),
                row.instantOrNull("stats_reset"));
    }

    static WalActivity wal(Columns row) throws SQLException {
        return new WalActivity(row.lsn("lsn"), row.numberOrNull("wal_records"), row.numberOrNull("wal_fpi"),
                row.numberOrNull("wal_bytes"), row.numberOrNull("wal_buffers_full"), row.instantOrNull("stats_reset"));
    }

    static DatabaseSize databaseSize(Columns row) throws SQLException {
        return new DatabaseSize(row.number("datid"), row.name("datname"), row.numberOrNull("size_bytes"));
    }

    static DatabaseAge databaseAge(Columns row) throws SQLException {
        return new DatabaseAge(row.number("datid"), row.name("datname"), row.number("transactions"),
                row.number("multixacts"), row.number("freeze_max_age"), row.number("multixact_freeze_max_age"));
    }

    static ServerTimeZone timeZone(Columns row) throws SQLException {
        return new ServerTimeZone(Objects.requireNonNullElse(row.text("name"), "GMT"));
    }

    static WaitEventText waitEventText(Columns row) throws SQLException {
        return new WaitEventText(Objects.requireNonNullElse(row.text("type"), ""),
                Objects.requireNonNullElse(row.text("name"), ""),
                Objects.requireNonNullElse(row.text("description"), ""));
    }

    static StandbyReplay standby(Columns row) throws SQLException {
        return new StandbyReplay(row.integerOrNull("receiver_pid"), row.text("receiver_status"),
                row.lsn("received_lsn"), row.lsn("replayed_lsn"), row.instantOrNull("replayed_commit"),
                row.flag("replay_paused"));
    }

    static WalSender walSender(Columns row) throws SQLException {
        return new WalSender(row.integer("pid"), row.text("state"), row.lsn("sent_lsn"), row.lsn("write_lsn"),
                row.lsn("flush_lsn"), row.lsn("replay_lsn"), row.seconds("write_lag"), row.seconds("flush_lag"),
                row.seconds("replay_lag"), row.integerOrNull("sync_priority"), row.text("sync_state"),
                row.instantOrNull("reply_time"));
    }
}
