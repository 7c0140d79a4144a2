"""Makes Howdah's fonts: "Howdah Sans" from Inter and "Howdah Mono" from JetBrains Mono.

JavaFX offers no OpenType features, so what the window needs is made the default of the font itself:
digits of one width in the sans, no ligatures in either. See README.md beside this file.
"""

import argparse
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

# Beyond kerning and marks every feature is optional, and the contextual ones turn "->" into an arrow,
# which is wrong in SQL and in names of objects.
KEPT_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]

# Weights of one look. JavaFX tells only bold from not bold when it picks a face of a family, so 600 takes the
# place of bold and 500 gets a family of its own.
SANS = [
    ("Inter-Regular.otf", "HowdahSans-Regular.otf", "Howdah Sans", "Regular"),
    ("Inter-Medium.otf", "HowdahSans-Medium.otf", "Howdah Sans Medium", "Regular"),
    ("Inter-SemiBold.otf", "HowdahSans-SemiBold.otf", "Howdah Sans", "Bold"),
]
MONO = [
    ("JetBrainsMono-Regular.ttf", "HowdahMono-Regular.ttf", "Howdah Mono", "Regular"),
    ("JetBrainsMono-Medium.ttf", "HowdahMono-Medium.ttf", "Howdah Mono Medium", "Regular"),
    ("JetBrainsMono-SemiBold.ttf", "HowdahMono-SemiBold.ttf", "Howdah Mono", "Bold"),
]

# What Howdah itself writes, and what names of databases, users and applications must not lack. The few letters that
# may come from another font are compatibility forms and letters with a grave accent that no alphabet counts.
REQUIRED = {
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *(set(range(0x391, 0x3AA)) - {0x3A2}),
    *range(0x3B1, 0x3CA),
    *range(0x400, 0x460),
    *map(ord, "\u2009\u202f–—…‘’“”•·×−≈≤≥≠±←↑→↓●▲■"),
} - {0x132, 0x133, 0x149, 0x400, 0x40D, 0x450, 0x45D}

FAMILY, STYLE, UNIQUE, FULL, POSTSCRIPT, DESCRIPTION = 1, 2, 3, 4, 6, 10
LICENCE_NAMES = (0, 5, 7, 8, 9, 11, 12, 13, 14)
BOLD_SELECTION, REGULAR_SELECTION, BOLD_MAC_STYLE = 1 << 5, 1 << 6, 1


def freeze_tabular_digits(font):
    """Lets the character map point at the glyphs that the feature `tnum` would have put in place."""
    table = font["GSUB"].table
    substitutes = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for lookup in table.LookupList.Lookup[index].SubTable:
                    lookup = getattr(lookup, "ExtSubTable", lookup)
                    substitutes.update(getattr(lookup, "mapping", {}))
    for characters in font["cmap"].tables:
        for code, glyph in characters.cmap.items():
            characters.cmap[code] = substitutes.get(glyph, glyph)
    # In weights that are interpolated, a digit may be off by a rounding error.
    digits = [font.getBestCmap()[code] for code in range(ord("0"), ord("9") + 1)]
    widest = max(font["hmtx"][digit][0] for digit in digits)
    for digit in digits:
        font["hmtx"][digit] = (widest, font["hmtx"][digit][1])


def map_thin_spaces(font):
    """Groups of digits are parted by thin spaces; a font without them would borrow them from another font."""
    for characters in font["cmap"].tables:
        if characters.isUnicode():
            for code in (0x2009, 0x202F):
                characters.cmap.setdefault(code, characters.cmap[0x20])


def cut(font):
    """Drops the glyphs that no character reaches any more."""
    options = subset.Options()
    options.layout_features = KEPT_FEATURES
    options.glyph_names = False
    options.name_IDs = ["*"]
    options.name_legacy = True
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["DSIG"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap().keys())
    subsetter.subset(font)


def rename(font, file_name, family, style, description):
    """Gives the font its own name: a changed font must not pass for the original."""
    names = font["name"]
    kept = [(name.nameID, name.toUnicode()) for name in names.names if name.platformID == 3]
    names.names = []
    for number, text in kept:
        if number in LICENCE_NAMES:
            names.setName(text, number, 3, 1, 0x409)
    postscript = Path(file_name).stem
    full = family if style == "Regular" else f"{family} SemiBold"
    for number, text in (
        (FAMILY, family),
        (STYLE, style),
        (UNIQUE, postscript),
        (FULL, full),
        (POSTSCRIPT, postscript),
        (DESCRIPTION, description),
    ):
        names.setName(text, number, 3, 1, 0x409)
    bold = style == "Bold"
    selection = font["OS/2"].fsSelection & ~(BOLD_SELECTION | REGULAR_SELECTION)
    font["OS/2"].fsSelection = selection | (BOLD_SELECTION if bold else REGULAR_SELECTION)
    font["head"].macStyle = BOLD_MAC_STYLE if bold else 0
    if "CFF " in font:
        outlines = font["CFF "].cff
        outlines.fontNames = [postscript]
        outlines.topDictIndex[0].FullName = full
        outlines.topDictIndex[0].FamilyName = family


def check(font, file_name):
    characters, widths = font.getBestCmap(), font["hmtx"]
    missing = [f"U+{code:04X}" for code in sorted(REQUIRED) if code not in characters]
    digits = {widths[characters[ord(digit)]][0] for digit in "0123456789"}
    if missing or len(digits) != 1:
        raise SystemExit(f"{file_name}: missing {missing}, widths of digits {digits}")
    return len(characters), digits.pop()


def make(faces, source, target, description, *steps):
    for original, file_name, family, style in faces:
        font = TTFont(source / original, recalcTimestamp=False)
        for step in (*steps, map_thin_spaces, cut):
            step(font)
        rename(font, file_name, family, style, description)
        font.save(target / file_name)
        characters, width = check(TTFont(target / file_name), file_name)
        size = (target / file_name).stat().st_size
        print(f"{file_name}: {size} bytes, {characters} characters, digits {width} units wide")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--inter", type=Path, required=True, help="folder with Inter-Regular.otf and its like")
    arguments.add_argument("--jetbrains-mono", type=Path, required=True, help="folder with JetBrainsMono-Regular.ttf")
    arguments.add_argument("--output", type=Path, required=True, help="folder the fonts are written to")
    chosen = arguments.parse_args()
    chosen.output.mkdir(parents=True, exist_ok=True)
    make(SANS, chosen.inter, chosen.output, "Inter with tabular digits and without ligatures", freeze_tabular_digits)
    make(MONO, chosen.jetbrains_mono, chosen.output, "JetBrains Mono without ligatures")


if __name__ == "__main__":
    main()
