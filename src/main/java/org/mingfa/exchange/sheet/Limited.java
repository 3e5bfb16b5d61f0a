package org.mingfa.exchange.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** A stream that ends in a refusal when more than expected comes out of it, whatever was declared. */
final class Limited extends FilterInputStream {

    private final long most;
    private final Supplier<WorkbookRefused> refusal;
    private long read;

    Limited(InputStream content, long most, Supplier<WorkbookRefused> refusal) {
        super(content);
        this.most = most;
        this.refusal = refusal;
    }

    long count() {
        return read;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        counted(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int some = super.read(buffer, offset, length);
        counted(Math.max(some, 0));
        return some;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        counted(skipped);
        return skipped;
    }

    private void counted(long bytes) {
        read += bytes;
        if (read > most) {
            throw refusal.get();
        }
    }
}
