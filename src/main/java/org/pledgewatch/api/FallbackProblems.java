package org.pledgewatch.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// What the server itself refuses, before or behind our own code, is a problem (RFC 9457), too. Spring's fallback
/// would answer in a shape of its own (spring-boot#48392).
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class FallbackProblems {
    @Bean
    FilterRegistrationBean<Filter> problemsOfDataRequests() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            HttpServletRequest failed = (HttpServletRequest) request;
            if (RequestedForm.isData(failed)) {
                Problems.send(failed, (HttpServletResponse) response, problem(failed), HttpHeaders.EMPTY);
            } else {
                chain.doFilter(request, response);
            }
        });
        filter.setDispatcherTypes(DispatcherType.ERROR);
        return filter;
    }

    /// Added last, so that it speaks before the server's own error page.
    @Bean
    @Order
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfUnreadableRequests() {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new UnreadableRequests()));
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ErrorController problemsForWhoeverTakesNoPage(
            ErrorAttributes attributes, WebProperties properties, ObjectProvider<ErrorViewResolver> pages) {
        return new Fallback(attributes, properties, pages.orderedStream().toList());
    }

    private static Problem problem(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer failed ? failed : 404;
        return Problems.ofStatus(status, RequestedForm.address(request));
    }

    static class Fallback extends BasicErrorController {
        Fallback(ErrorAttributes attributes, WebProperties properties, List<ErrorViewResolver> pages) {
            super(attributes, properties.getError(), pages);
        }

        @Override
        public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
            Problem problem = problem(request);
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            members.put("type", problem.type());
            members.put("title", problem.title());
            members.put("status", problem.status());
            members.put("detail", problem.detail());
            members.put("instance", problem.instance());
            return ResponseEntity.status(problem.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(members);
        }
    }
}
