package io.github.csprules.json;

import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Function;

/** A file of answers that was perhaps begun before. An answer is whole if its line is ended. */
final class AnswerFile {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    /** How many whole answers there are. */
    private long count;

    private long endOfFirst;
    private long startOfLast;
    private long end;

    private AnswerFile(Path file) {
        this.file = file;
    }

    /** Looks at what there is. */
    static AnswerFile scan(Path file) throws IOException {
        AnswerFile answers = new AnswerFile(file);
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                answers.scan(in);
            }
        }
        return answers;
    }

    private void scan(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long position = 0;
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            for (int i = 0; i < length; i++) {
                if (buffer[i] == '\n') {
                    startOfLast = end;
                    end = position + i + 1;
                    if (count++ == 0) {
                        endOfFirst = end;
                    }
                }
            }
            position += length;
        }
    }

    /** Reads as many lines as are answered, and makes sure that it is these that were answered. */
    void requireAnswersOf(LineReader lines, Function<Line, byte[]> judge) throws IOException {
        for (long answer = 1; answer <= count; answer++) {
            Line line = lines.next(true);
            if (line == null) {
                throw new AnswersDoNotFitException(answer, "there is no line that it could answer");
            }
            if ((answer == 1 && !isAt(0, endOfFirst, judge.apply(line)))
                    || (answer == count && !isAt(startOfLast, end, judge.apply(line)))) {
                throw new AnswersDoNotFitException(
                        answer, "line " + line.number() + " gets another answer; other input, policy or version");
            }
        }
    }

    private boolean isAt(long from, long to, byte[] answer) throws IOException {
        if (to - from != answer.length) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(from);
            return Arrays.equals(in.readNBytes(answer.length), answer);
        } catch (EOFException e) {
            return false; // somebody else cut it meanwhile
        }
    }

    /** Cuts off an incomplete answer and continues there. */
    OutputStream openAtEnd() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(end);
        }
        return new FileOutputStream(file.toFile(), true);
    }
}
