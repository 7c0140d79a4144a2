package org.howdah.model.session;

import org.howdah.model.sample.Probe;

/// Temporary files that a process has now, told by their names: pg_ls_tmpdir() since 12, the folders themselves before. A
/// process without a row has none. Files that parallel workers share lie in folders of which the server does not tell.
///
/// @param pid process id
/// @param files gauge
/// @param sizeBytes gauge
public record TempFiles(int pid, long files, long sizeBytes) {
    public static final Probe<TempFiles> PROBE = new Probe<>("temp_files", TempFiles.class, true);
}
