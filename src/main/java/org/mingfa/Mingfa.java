package org.mingfa;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class Mingfa {

    public static void main(String[] args) {
        SpringApplication.run(Mingfa.class, args);
    }
}
