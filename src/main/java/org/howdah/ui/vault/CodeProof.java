package org.howdah.ui.vault;

import java.util.Locale;

/// A recovery code while it is shown, and the part of it that has to be typed to show that it was written down.
///
/// @param code in groups of five, with dashes
/// @param group which group is to be typed, from 1
record CodeProof(String code, int group) {
    /// The last but one: nobody who only looked at the beginning knows it.
    private static final int ASKED = 4;
    private static final int GROUPS_IN_LINE = 3;

    static CodeProof of(char[] shown) {
        return new CodeProof(String.valueOf(shown), ASKED);
    }

    boolean isProved(String typed) {
        String[] groups = code.split("-", -1);
        String wanted = groups[Math.min(group, groups.length) - 1];
        // As the code is read: without case, and with letters that look like digits taken for those.
        return plain(typed).equals(plain(wanted));
    }

    private static String plain(String text) {
        return text.strip().toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1');
    }

    /// In two lines of three groups, numbered from the left as one reads.
    String lines() {
        String[] groups = code.split("-", -1);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < groups.length; i++) {
            lines.append(i == 0 ? "" : i % GROUPS_IN_LINE == 0 ? "\n" : "  ").append(groups[i]);
        }
        return lines.toString();
    }
}
