/** Signing in over the web: pages by password and session, machines by token; who acts in which post; what each answer carries. */
@NullMarked
package org.mingfa.staff.signin;

import org.jspecify.annotations.NullMarked;
