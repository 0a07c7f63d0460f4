/** Logging in to mail servers, the same for mail in and out. Start with {@link tonghop.pipeline.login.MailLogin}. */
@NullMarked
package tonghop.pipeline.login;

import org.jspecify.annotations.NullMarked;
