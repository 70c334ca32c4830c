package io.github.csprules;

import java.lang.reflect.Method;

/** What the current thread has used so far, whatever else the machine does. By reflection, because the module reads no management. */
public final class ThreadFigures {

    private static final Object THREADS = threads();
    private static final Method ALLOCATED =
            method("com.sun.management.ThreadMXBean", "getThreadAllocatedBytes", long.class);
    private static final Method PROCESSOR_TIME = method("java.lang.management.ThreadMXBean", "getCurrentThreadCpuTime");

    private ThreadFigures() {}

    /** The bytes that it has allocated. */
    public static long allocatedBytes() {
        return call(ALLOCATED, Thread.currentThread().getId());
    }

    /** The nanoseconds for which it has had a processor. */
    public static long processorNanos() {
        return call(PROCESSOR_TIME);
    }

    private static long call(Method method, Object... arguments) {
        try {
            return (long) method.invoke(THREADS, arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Object threads() {
        try {
            return Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static Method method(String type, String name, Class<?>... parameters) {
        try {
            return Class.forName(type).getMethod(name, parameters);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
