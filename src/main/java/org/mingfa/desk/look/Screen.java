package org.mingfa.desk.look;

/**
 * Everything a page shows. Its template takes it as the one parameter {@code page}, so that the compiler knows whether the
 * template asks for something that is not there.
 */
public non-sealed interface Screen extends Reply {

    /** The template that draws it, below {@code src/main/jte} and without its ending: {@code desk/overview}. */
    String template();
}
