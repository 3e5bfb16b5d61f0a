package org.mingfa.staff.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.beans.PropertyEditorSupport;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.multipart.MultipartException;

/** How what is sent becomes what a controller asks for; what does not is refused as the sender's mistake. */
@ControllerAdvice
final class Sent {

    /** Pages, years, places in a row: reckoning with them never overflows. */
    private static final int LARGEST = 1_000_000;

    /** Ten characters, so that no year is beyond what the database knows. */
    private static final int DAY_LENGTH = 10;

    private static final class Reader<T> extends PropertyEditorSupport {

        private final Function<String, T> read;

        Reader(Function<String, T> read) {
            this.read = read;
        }

        @Override
        public void setAsText(@Nullable String text) {
            setValue(text == null || text.isBlank() ? null : read.apply(text.strip()));
        }
    }

    @InitBinder
    void read(WebDataBinder binder) {
        binder.registerCustomEditor(Integer.class, new Reader<>(Sent::number));
        binder.registerCustomEditor(int.class, new Reader<>(Sent::number));
        binder.registerCustomEditor(LocalDate.class, new Reader<>(Sent::day));
    }

    private static Integer number(String text) {
        int number = Integer.parseInt(text);
        if (Math.abs((long) number) > LARGEST) {
            throw new NumberFormatException(number + " is larger than any number asked for");
        }
        return number;
    }

    private static LocalDate day(String text) {
        try {
            if (text.length() == DAY_LENGTH) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException noDay) {
            // Told below, like a text of another length.
        }
        throw new IllegalArgumentException("a day is written 2026-11-20");
    }

    /** A file where a text belongs, a form that is none. */
    @ExceptionHandler({ConversionNotSupportedException.class, MultipartException.class})
    void malformed(Exception malformed, HttpServletResponse response) throws IOException {
        response.sendError(RequestFailures.status(malformed, HttpServletResponse.SC_BAD_REQUEST));
    }

    /** An address with nothing where an id belongs. */
    @ExceptionHandler
    void nowhere(MissingPathVariableException nowhere, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
