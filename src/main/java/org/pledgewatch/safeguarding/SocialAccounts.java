package org.pledgewatch.safeguarding;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Accounts in social networks and messengers: "@name", the address of a profile, or a network's name with a name
/// behind it.
final class SocialAccounts implements Search {
    private static final int LONGEST = 100;

    private static final Pattern HANDLE =
            Pattern.compile("(?<![\\p{L}\\p{N}\\p{M}._@/+-])@(?=[\\w.]{0,29}[A-Za-z_])[A-Za-z0-9_][\\w.]{2,29}");

    private static final Phrases NETWORKS = Phrases.of(
            "facebook,fb,messenger,instagram,insta,ig,tiktok,tik tok,twitter,x,threads,snapchat,snap,vk,ok,ask,t,telegram,wa,whatsapp"
                    + ",whats app,viber,skype,discord,kik,line,linkedin,youtube,reddit,pinterest,roblox,twitch,onlyfans,wechat,weixin,weibo"
                    + ",kakao,kakaotalk",
            "вконтакте,вк,инстаграм,телеграм,انستغرام,إنستغرام,فيسبوك,تيليجرام,سناب,फेसबुक,इंस्टाग्राम",
            "微信号,微信,微博,抖音,ไลน์ไอดี,ไลน์,เฟซบุ๊ก");

    /// What follows the network in the address of a profile.
    private static final Pattern PROFILE = Pattern.compile(
            "(?i)(?:(?<=x|t|wa|ok|vk|fb|ig)|(?<=[a-z]{4}))\\.(?:com|net|ru|fm|tv|me|gg)/(?:add/|in/|u/|user/)?"
                    + "(?!(?:watch|share|sharer|hashtag|search|help|policies|legal|about|groups|events|results|playlist)\\b)[@\\w.%+=?-]{2,60}");

    private static final Pattern NAME = Pattern.compile(
            "(?iu)[ ]?(?:(?:id|user(?:name)?|handle|account|name|ไอดี|号|आईडी)(?!\\p{L}))?[ ]?(?:[:=：]|(?:is|è|es|est)(?!\\p{L}))[ ]?"
                    + "(?=[\\p{L}\\w.-]{0,29}[\\d_.@#]|@)[@\\p{L}\\w][\\p{L}\\w.-]{2,29}(?:#\\d{4})?(?<![.])|[ ]id\\d{5,12}");

    @Override
    public void in(PlainText plain, Consumer<Passage> found) {
        String text = plain.text();
        NETWORKS.eachIn(plain, (from, to) -> {
            Matcher name = Around.at(NAME, text, to, LONGEST);
            Matcher profile = Around.at(PROFILE, text, to, LONGEST);
            if (profile.lookingAt()) {
                found.accept(new Passage(DetailKind.SOCIAL_ACCOUNT, from, profile.end()));
            } else if (name.lookingAt()) {
                found.accept(new Passage(DetailKind.SOCIAL_ACCOUNT, from, name.end()));
            }
        });
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            Matcher handle = Around.at(HANDLE, text, at, LONGEST);
            if (handle.lookingAt()) {
                found.accept(new Passage(DetailKind.SOCIAL_ACCOUNT, at, handle.end()));
            }
        }
    }
}
