package org.howdah.ui.chart;

/// Where the word of a flag has room: right of its pole, or else left of it. Pure.
final class FlagRoom {
    /// Between a pole and its word: the cloth, and some space.
    private static final double CLOTH = 12;
    private static final double SPACE = 6;

    private FlagRoom() {}

    /// The left edge of the word; NaN where it has no room, and only the mouse is told.
    ///
    /// @param pole where it stands
    /// @param width of the word
    /// @param taken up to where the words and cloths at the left reach
    /// @param next where the next pole stands, or the room ends
    static double place(double pole, double width, double taken, double next) {
        if (pole + CLOTH + width + SPACE <= next) {
            return Math.rint(pole + CLOTH);
        }
        double left = Math.rint(pole - SPACE - width);
        return left >= taken + SPACE ? left : Double.NaN;
    }
}
