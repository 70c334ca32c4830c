package io.github.csprules.cli;

import io.github.csprules.model.Problem;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Puts styles around words for a terminal, and keeps what comes from files from having styles of its own. */
final class Styles {

    private final Ansi ansi;

    Styles(Ansi ansi) {
        this.ansi = ansi;
    }

    /** Styles go around a text, which is not read as markup: it may come from a file. */
    String styled(String styles, String text) {
        if (!ansi.enabled()) {
            return shown(text);
        }
        IStyle[] all = Style.parse(styles);
        return Style.on(all) + shown(text) + Style.off(all);
    }

    String bold(String text) {
        return styled("bold", text);
    }

    /** A text of a file, which stays on its line and in its direction: what cannot be seen is shown as an escape. */
    static String shown(String text) {
        return Problem.visible(text);
    }
}
