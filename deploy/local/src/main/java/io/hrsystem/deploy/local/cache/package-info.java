/** Lets a service start fast by what the JDK has noted of an earlier start; never more than a help. */
@NullMarked
package io.hrsystem.deploy.local.cache;

import org.jspecify.annotations.NullMarked;
