package io.github.csprules.testkit;

import java.util.List;

/** Where something was thrown: the first line that is not the JDK's nor the library's. */
final class Thrown {

    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");
    private static final String LIBRARY = "io.github.csprules.";
    private static final List<String> PACKAGES =
            List.of("", "catalog.", "advice.", "rule.", "verdict.", "model.", "json.");

    /** From how many characters on nobody reads on. */
    private static final int LONG = 300;

    private Thrown() {}

    /** What was thrown, in one line that is not long, and where. */
    static String words(Throwable thrown) {
        return inShort(thrown.toString()) + at(thrown);
    }

    /** The first line, as far as people read. */
    static String inShort(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.equals(text) && line.length() <= LONG
                ? text
                : line.substring(0, Math.min(LONG, line.length())) + " …";
    }

    /** The line, with a word before it; empty if there is none. */
    static String at(Throwable thrown) {
        return at(thrown.getStackTrace());
    }

    /** The line, with a word before it; empty if there is none. */
    static String at(StackTraceElement... trace) {
        for (StackTraceElement line : trace) {
            String type = line.getClassName();
            if (type.startsWith(LawRun.class.getPackageName() + ".") && isOfKit(type)) {
                return "";
            }
            if (JDK.stream().noneMatch(type::startsWith) && !isOfLibrary(type)) {
                return " at " + type + "." + line.getMethodName() + "(" + line.getFileName() + ":"
                        + line.getLineNumber() + ")";
            }
        }
        return "";
    }

    private static boolean isOfLibrary(String type) {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        return PACKAGES.stream().anyMatch(name -> type.equals(LIBRARY + name + simple));
    }

    /** Whoever asks comes below all that is asked. */
    private static boolean isOfKit(String type) {
        return type.startsWith(Questioned.class.getName()) || type.startsWith(TotalLaw.class.getName());
    }
}
