package org.howdah.ui.shell;

import java.util.List;
import org.howdah.ui.alerts.AlertsPictures;
import org.howdah.ui.collector.CollectorPictures;
import org.howdah.ui.connection.ConnectionPictures;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.PictureSource;
import org.howdah.ui.control.picture.Sampled;
import org.howdah.ui.episodes.EpisodesPictures;
import org.howdah.ui.load.LoadPictures;
import org.howdah.ui.preferences.PreferencesPictures;
import org.howdah.ui.replay.ReplayPictures;
import org.howdah.ui.servers.ImportPictures;
import org.howdah.ui.servers.ServersPictures;
import org.howdah.ui.sessions.SessionsPictures;
import org.howdah.ui.timeline.TimelinePictures;
import org.howdah.ui.vault.VaultPictures;

/// Who contributes to the pictures of the console: one line for each page and each group of dialogs.
final class AllPictures {
    private static final List<PictureSource> SOURCES = List.of(
            ServersPictures::of,
            LoadPictures::of,
            TimelinePictures::of,
            EpisodesPictures::of,
            SessionsPictures::of,
            AlertsPictures::of,
            CollectorPictures::of,
            PreferencesPictures::of,
            ConnectionPictures::of,
            ImportPictures::of,
            VaultPictures::of,
            ReplayPictures::of,
            ShellPictures::of);

    private AllPictures() {}

    static List<Picture> of(Sampled sampled) {
        return SOURCES.stream().flatMap(source -> source.of(sampled).stream()).toList();
    }
}
