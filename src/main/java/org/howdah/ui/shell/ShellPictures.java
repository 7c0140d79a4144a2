package org.howdah.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.PictureWindow;
import org.howdah.ui.control.picture.Sampled;

/// The frame of the window: welcome, palette, sheet of keys, and what an alert says.
final class ShellPictures {
    private ShellPictures() {}

    static List<Picture> of(Sampled sampled) {
        List<Picture> pictures = new ArrayList<>();
        pictures.add(Picture.of("welcome", sampled.withoutServers(), window -> window.go("servers")));
        pictures.add(Picture.of("palette", sampled, window -> window.palette("")));
        pictures.add(Picture.of("palette-found", sampled, window -> window.palette("pre")));
        pictures.add(Picture.of("palette-nothing", sampled, window -> window.palette("qqqq")));
        pictures.add(Picture.of("keys", sampled, PictureWindow::keys));
        return pictures;
    }
}
