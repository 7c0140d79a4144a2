package org.howdah.ui.control.picture;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.howdah.settings.Preferences;

/// A picture: of a window that is opened for it alone, or of the dialog that was opened over that.
///
/// @param name of the file, without the theme: `servers-loading`
/// @param shown what the window reads
/// @param preferences of its user, from the usual ones
/// @param patience for what comes by and by, as a skeleton does
/// @param prepare brings the window to what is to be seen; on the screen thread
public record Picture(String name, Sampled shown, UnaryOperator<Preferences> preferences, Duration patience,
        Consumer<PictureWindow> prepare) {

    public static Picture of(String name, Sampled shown, Consumer<PictureWindow> prepare) {
        return new Picture(name, shown, UnaryOperator.identity(), Duration.ZERO, prepare);
    }

    /// The same, taken a while after it was prepared.
    public Picture after(Duration wait) {
        return new Picture(name, shown, preferences, wait, prepare);
    }

    /// The same, of a user who wants something else.
    public Picture with(UnaryOperator<Preferences> change) {
        return new Picture(name, shown, change, patience, prepare);
    }
}
