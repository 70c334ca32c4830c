package io.github.csprules.cli;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Puts styles around words for a terminal. */
final class Styles {

    private final Ansi ansi;

    Styles(Ansi ansi) {
        this.ansi = ansi;
    }

    /** Styles go around a text, which is not read as markup: it may come from a file. */
    String styled(String styles, String text) {
        if (!ansi.enabled()) {
            return text;
        }
        IStyle[] all = Style.parse(styles);
        return Style.on(all) + text + Style.off(all);
    }

    String bold(String text) {
        return styled("bold", text);
    }
}
