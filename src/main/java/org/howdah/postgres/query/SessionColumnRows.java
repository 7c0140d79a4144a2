package org.howdah.postgres.query;

import java.sql.SQLException;
import org.howdah.model.session.HeldLocks;
import org.howdah.model.session.SessionTraits;
import org.howdah.model.session.TempFiles;

/// Rows of what is told of sessions only while somebody looks at a column of it.
final class SessionColumnRows {
    private SessionColumnRows() {}

    static SessionTraits traits(Columns row) throws SQLException {
        return new SessionTraits(row.integer("pid"), row.instantOrNull("backend_start"),
                row.numberOrNull("snapshot_age"), row.flagOrNull("tls"), row.text("tls_version"),
                row.flagOrNull("gss_encrypted"));
    }

    static HeldLocks locks(Columns row) throws SQLException {
        return new HeldLocks(row.integer("pid"), row.number("held"));
    }

    static TempFiles temp(Columns row) throws SQLException {
        return new TempFiles(row.integer("pid"), row.number("files"), row.number("size_bytes"));
    }
}
