import type { ButtonHTMLAttributes, ReactNode } from 'react'

export type ButtonKind = 'primary' | 'quiet' | 'danger'

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'> & {
  kind?: ButtonKind
  type?: 'submit' | 'reset'
  children: ReactNode
}

/** Sends its form. One primary button a form; what takes something away for good is `danger`. */
export const Button = ({ kind = 'primary', type = 'submit', children, ...rest }: Props) => (
  <button {...rest} type={type} className={`button is-${kind}`}>
    {children}
  </button>
)

/** Leads on to another page, where that is what one does next. It changes nothing by itself. */
export const ButtonLink = ({
  kind = 'primary',
  href,
  children,
}: {
  kind?: ButtonKind
  href: string
  children: ReactNode
}) => (
  <a className={`button is-${kind}`} href={href}>
    {children}
  </a>
)
