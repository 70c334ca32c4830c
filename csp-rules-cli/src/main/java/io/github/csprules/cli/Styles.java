package io.github.csprules.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Puts styles around words for a terminal, and keeps what comes from files from having styles of its own. */
final class Styles {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\u2028\u2029]");

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

    /** A text of a file on one line, with a mark where a character cannot be seen. */
    static String shown(String text) {
        return UNSEEN.matcher(text).replaceAll("?");
    }
}
