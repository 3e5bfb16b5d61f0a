package org.mingfa.desk.look;

/** What a request for a page is answered with: a page, or the way to another one. */
public sealed interface Reply permits Screen, Redirect {}
