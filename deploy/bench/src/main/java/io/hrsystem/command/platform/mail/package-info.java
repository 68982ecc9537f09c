/** What is measured beside the service needs of mails. */
@NullMarked
package io.hrsystem.command.platform.mail;

import org.jspecify.annotations.NullMarked;
