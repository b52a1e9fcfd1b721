package org.pledgewatch.accounts.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/// What stands before the desk: forms from elsewhere are turned away. The public pages do not pass here.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSecurity
class DeskSecurity {
    @Bean
    SecurityFilterChain deskChain(HttpSecurity http, DeskDoor door) throws Exception {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(DeskCookie.FORM.cookie());
        tokens.setCookieCustomizer(
                cookie -> cookie.path("/desk").httpOnly(true).sameSite("Lax").maxAge(DeskCookie.FORM.kept()));
        return http.securityMatcher("/desk", "/desk/**")
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .exceptionHandling(refusal ->
                        refusal.accessDeniedHandler((request, response, _) -> RightsAtTheDoor.write(
                                response,
                                door.page(
                                        HttpStatus.FORBIDDEN,
                                        "accounts/refused-form",
                                        new RefusedFormPage(
                                                door.frame(request, door.words().say("refused-form.title")),
                                                SentForm.of(request))))))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .build();
    }

    /// Only the desk pays for it.
    @Bean
    FilterRegistrationBean<Filter> deskFilter(Filter springSecurityFilterChain) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(springSecurityFilterChain);
        registration.addUrlPatterns("/desk", "/desk/*");
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        return registration;
    }
}
