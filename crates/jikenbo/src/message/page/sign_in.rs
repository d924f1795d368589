//! What stands where people come in: signing in, and the making of the first administrator.

super::said! {
    TITLE = "サインイン", "Sign in";
    NAME = "名前", "Name";
    PASSWORD = "パスワード", "Password";
    ENTER = "サインイン", "Sign in";
    WRONG = "名前かパスワードが違います。", "The name or the password is wrong.";
    HELP = "パスワードを忘れたときは、管理者に頼んでください。", "Ask an administrator if you have forgotten your password.";
    SETUP_TITLE = "管理者を作る", "Make an administrator";
    SETUP_LEAD = "このアドレスは一度だけ使えます。ここで作る管理者が、ほかの人を招きます。",
        "This address works once. The administrator made here invites the others.";
    SETUP_MAKE = "作ってサインイン", "Make and sign in";
    NAME_HINT = "決定の記録に残る名前です。", "The name that stands under your decisions.";
    PASSWORD_HINT = "{least}文字以上。いくつかの言葉をつなげると覚えやすく、強くなります。",
        "{least} characters or more. Some words in a row are strong and easy to remember.";
    UNFIT_NAME = "名前は1文字以上64文字までにしてください。", "A name has 1 to 64 characters.";
    UNFIT_PASSWORD = "パスワードは{least}文字以上{most}文字までにしてください。名前そのものは使えません。",
        "A password has {least} to {most} characters and is not the name.";
    OTHER_PASSWORD = "二つのパスワードが違います。", "The two passwords differ.";
    AGAIN = "もう一度", "Once more";
}
