package io.github.csprules.testkit;

import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Asks under another default locale and time zone. There is one of each for all threads, so one asks at a time. */
final class Defaults {

    private static volatile ReentrantLock current = new ReentrantLock();

    private Defaults() {}

    static <T> T under(Locale locale, String zone, Supplier<T> question) {
        ReentrantLock lock = current;
        lock.lock();
        try {
            Locale localeBefore = Locale.getDefault();
            TimeZone zoneBefore = TimeZone.getDefault();
            try {
                Locale.setDefault(locale);
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                return question.get();
            } finally {
                Locale.setDefault(localeBefore);
                TimeZone.setDefault(zoneBefore);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Puts the defaults back that a thread may have left which never comes back, and does not wait for it any more. */
    static void abandon(Locale locale, TimeZone zone) {
        if (current.isLocked()) {
            current = new ReentrantLock();
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
