package org.animalshelter.infra.process;

/** Does something when this process is told to end, by Ctrl-C for example, unless it is closed before. */
public final class OnExit implements AutoCloseable {
    private final Thread hook;

    /** @param name of the thread that does it */
    public OnExit(String name, Runnable work) {
        hook = new Thread(work, name);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process is ending, and this may be the work itself.
        }
    }
}
